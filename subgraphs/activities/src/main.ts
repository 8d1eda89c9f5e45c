import { readSubgraphSettings } from '@tripgraph/kit/config';
import { reasonOf } from '@tripgraph/kit/reasonOf';
import { untilStopped } from '@tripgraph/kit/untilStopped';
import { startActivitiesSubgraph } from './app.js';
import { readWebhookSettings } from './config.js';
import { migrateActivities } from './migrate.js';
import { readTargetsFile } from './webhooks/targetsFile.js';

try {
  const settings = readSubgraphSettings();
  const { file, ...rule } = readWebhookSettings();
  const targets = file === null ? [] : await readTargetsFile(file, rule);
  await migrateActivities(settings.databaseUrl);
  const { shardName: name = 'activities' } = settings;
  const running = await startActivitiesSubgraph({ name, ...settings, webhooks: { ...rule, targets } });
  await untilStopped(running.close);
} catch (error) {
  process.stderr.write(`activities cannot start: ${reasonOf(error)}\n`);
  process.exitCode = 1;
}
