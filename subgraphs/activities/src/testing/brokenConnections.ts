import type { Database } from '@tripgraph/kit/database';
import { interposedDatabase } from './interposedDatabase.js';
import { sql } from './shard.js';

/**
 * The same database, where `admin` ends the connection of the next transaction just before its statement with this number, from 1;
 * before the commit when it has fewer.
 */
export const breakingDatabase = (database: Database, admin: Database, statement: number): Database =>
  interposedDatabase(database, statement, async (query) => {
    const [row] = await query<{ pid: number }>(sql('select pg_backend_pid() as pid'));
    await admin.query(sql('select pg_terminate_backend($1, 5000)', row?.pid));
  });
