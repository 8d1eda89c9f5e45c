import type { Database } from '@tripgraph/kit/database';
import type { Query } from '@tripgraph/kit/pooledTransaction';
import { sql } from './shard.js';

/**
 * The same database, but the connection of its next transaction is ended by `admin` just before the transaction's statement
 * with this number, from 1; before the commit when the transaction has fewer.
 */
export const breakingDatabase = (database: Database, admin: Database, statement: number): Database => {
  let broken = false;
  const kill = async (query: Query): Promise<void> => {
    broken = true;
    const [row] = await query<{ pid: number }>(sql('select pg_backend_pid() as pid'));
    await admin.query(sql('select pg_terminate_backend($1, 5000)', row?.pid));
  };
  return {
    ...database,
    transaction: (work) =>
      database.transaction(async (query) => {
        let sent = 0;
        const counting: Query = async (asked) => {
          sent += 1;
          if (!broken && sent === statement) await kill(query);
          return query(asked);
        };
        const ending = await work(counting);
        if (!broken) await kill(query);
        return ending;
      }),
  };
};
