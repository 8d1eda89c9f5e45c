import { reasonOf } from '@tripgraph/kit/reasonOf';
import { untilStopped } from '@tripgraph/kit/untilStopped';
import { startCartsSubgraph } from './app.js';
import { readCartsSettings } from './config.js';
import { migrateCarts } from './migrate.js';

try {
  const settings = readCartsSettings();
  await migrateCarts(settings.databaseUrl);
  const running = await startCartsSubgraph(settings);
  await untilStopped(running.close);
} catch (error) {
  process.stderr.write(`carts cannot start: ${reasonOf(error)}\n`);
  process.exitCode = 1;
}
