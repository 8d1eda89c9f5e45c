import { readSubgraphSettings } from '@tripgraph/kit/config';
import { reasonOf } from '@tripgraph/kit/reasonOf';
import { untilStopped } from '@tripgraph/kit/untilStopped';
import { startToursSubgraph } from './app.js';
import { migrateTours } from './migrate.js';

try {
  const settings = readSubgraphSettings();
  await migrateTours(settings.databaseUrl);
  const running = await startToursSubgraph(settings);
  await untilStopped(running.close);
} catch (error) {
  process.stderr.write(`tours cannot start: ${reasonOf(error)}\n`);
  process.exitCode = 1;
}
