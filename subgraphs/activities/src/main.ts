import { readSubgraphSettings } from '@tripgraph/kit/config';
import { untilStopped } from '@tripgraph/kit/untilStopped';
import { startActivitiesSubgraph } from './app.js';
import { migrateActivities } from './migrate.js';

try {
  const settings = readSubgraphSettings();
  await migrateActivities(settings.databaseUrl);
  const running = await startActivitiesSubgraph({ name: 'activities', ...settings });
  await untilStopped(running.close);
} catch (error) {
  process.stderr.write(`activities cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
