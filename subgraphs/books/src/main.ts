import { readSubgraphSettings } from '@tripgraph/kit/config';
import { reasonOf } from '@tripgraph/kit/reasonOf';
import { untilStopped } from '@tripgraph/kit/untilStopped';
import { startBooksSubgraph } from './app.js';
import { migrateBooks } from './migrate.js';

try {
  const settings = readSubgraphSettings();
  await migrateBooks(settings.databaseUrl);
  const running = await startBooksSubgraph(settings);
  await untilStopped(running.close);
} catch (error) {
  process.stderr.write(`books cannot start: ${reasonOf(error)}\n`);
  process.exitCode = 1;
}
