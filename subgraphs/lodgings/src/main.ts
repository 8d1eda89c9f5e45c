import { reasonOf } from '@tripgraph/kit/reasonOf';
import { untilStopped } from '@tripgraph/kit/untilStopped';
import { startLodgingsSubgraph } from './app.js';
import { readLodgingsSettings } from './config.js';
import { migrateLodgings } from './migrate.js';

try {
  const settings = readLodgingsSettings();
  await migrateLodgings(settings.databaseUrl);
  const running = await startLodgingsSubgraph(settings);
  await untilStopped(running.close);
} catch (error) {
  process.stderr.write(`lodgings cannot start: ${reasonOf(error)}\n`);
  process.exitCode = 1;
}
