import { runner } from 'node-pg-migrate';
import { connectTimeoutMs } from './connectTimeout.js';

/**
 * Brings a database up to the newest migration in `folder` (plain SQL files, in name order, forward only).
 * Safe to call from several processes at once: an advisory lock lets one of them do the work.
 */
export const migrate = async (url: string, folder: string): Promise<void> => {
  await runner({
    databaseUrl: { connectionString: url, connectionTimeoutMillis: connectTimeoutMs },
    dir: folder,
    direction: 'up',
    migrationsTable: 'migration',
    checkOrder: true,
    log: () => undefined,
  });
};
