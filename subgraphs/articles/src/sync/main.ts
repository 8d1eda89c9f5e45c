import { runSyncProgram } from '@tripgraph/kit/sync/program';
import { migrateArticles } from '../migrate.js';
import { readWordPressSettings } from './config.js';
import { openArticleJobs } from './openJobs.js';

await runSyncProgram({
  name: 'articles',
  sources: ['wordpress'],
  migrate: migrateArticles,
  openJobs: ({ privateHosts }) => openArticleJobs(readWordPressSettings(), privateHosts),
});
