import { readSubgraphSettings } from '@tripgraph/kit/config';
import { untilStopped } from '@tripgraph/kit/untilStopped';
import { startArticlesSubgraph } from './app.js';
import { migrateArticles } from './migrate.js';

try {
  const settings = readSubgraphSettings();
  await migrateArticles(settings.databaseUrl);
  const running = await startArticlesSubgraph(settings);
  await untilStopped(running.close);
} catch (error) {
  process.stderr.write(`articles cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
