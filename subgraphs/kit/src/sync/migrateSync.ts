import { fileURLToPath } from 'node:url';
import { migrate } from '../migrate.js';

const folder = fileURLToPath(new URL('../../migrations', import.meta.url));

/**
 * Makes the tables in which syncs keep what they know (`sync_state`, `sync_key`, `sync_quarantine`) in a subgraph's own
 * database, beside its own migrations. Safe to call from several processes at once.
 */
export const migrateSync = (url: string): Promise<void> => migrate(url, folder, 'sync_migration');
