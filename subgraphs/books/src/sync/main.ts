import { runSyncProgram } from '@tripgraph/kit/sync/program';
import { sourceName } from '../feed/onixSource.js';
import { migrateBooks } from '../migrate.js';
import { readBooksSyncSettings } from './config.js';
import { openBookJobs } from './openJobs.js';

await runSyncProgram({
  name: 'books',
  sources: [sourceName],
  migrate: migrateBooks,
  openJobs: ({ privateHosts }) => openBookJobs(readBooksSyncSettings(), privateHosts),
});
