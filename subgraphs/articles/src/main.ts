import { readSubgraphSettings } from '@tripgraph/kit/config';
import { reasonOf } from '@tripgraph/kit/reasonOf';
import { untilStopped } from '@tripgraph/kit/untilStopped';
import { startArticlesSubgraph } from './app.js';
import { migrateArticles } from './migrate.js';

try {
  const settings = readSubgraphSettings();
  await migrateArticles(settings.databaseUrl);
  const running = await startArticlesSubgraph(settings);
  await untilStopped(running.close);
} catch (error) {
  process.stderr.write(`articles cannot start: ${reasonOf(error)}\n`);
  process.exitCode = 1;
}
