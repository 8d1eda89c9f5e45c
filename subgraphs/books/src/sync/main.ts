import { runSyncProgram } from '@tripgraph/kit/sync/program';
import { readBooksSyncSettings } from '../config.js';
import { sourceName } from '../feed/onixSource.js';
import { migrateBooks } from '../migrate.js';
import { openBookJobs } from './jobs.js';

await runSyncProgram({
  name: 'books',
  sources: [sourceName],
  migrate: migrateBooks,
  openJobs: ({ privateHosts }) => openBookJobs(readBooksSyncSettings(), privateHosts),
});
