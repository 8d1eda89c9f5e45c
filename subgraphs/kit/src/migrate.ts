import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { connectTimeoutMs } from './connectTimeout.js';

/** Whoever holds this advisory lock migrates its database; any number of our own would do. */
const lockNumber = 7_405_102;
/** A process that waits longer than this for another one's migration gives up. */
const lockTimeoutMs = 60_000;

/**
 * Brings a database up to the newest migration in `folder` (plain SQL files, in name order, forward only). Several
 * processes may call it at once: one does the work, and the others wait and find it done. Rejects with the driver's error.
 * `table` says what was run; where two folders belong to one database each has a table of its own.
 */
export const migrate = async (url: string, folder: string, table = 'migration'): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
  // A connection that breaks fails the statement under way; unheard, the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`set lock_timeout = ${lockTimeoutMs}`);
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    await client.query('set lock_timeout = 0');
    await runner({
      dbClient: client,
      // The library's own lock does not wait: it fails everybody but the first.
      noLock: true,
      dir: folder,
      direction: 'up',
      migrationsTable: table,
      checkOrder: true,
      log: () => undefined,
    });
  } finally {
    await client.end();
  }
};
