import type { Database } from '@tripgraph/kit/database';
import type { Query } from '@tripgraph/kit/pooledTransaction';

/**
 * The same database, but `action` happens once, just before the statement with this number of the next transaction, from 1; before
 * the commit when the transaction has fewer.
 */
export const interposedDatabase = (
  database: Database,
  statement: number,
  action: (query: Query) => Promise<unknown>,
): Database => {
  let done = false;
  const act = async (query: Query): Promise<void> => {
    done = true;
    await action(query);
  };
  return {
    ...database,
    transaction: (work) =>
      database.transaction(async (query) => {
        let sent = 0;
        const counting: Query = async (asked) => {
          sent += 1;
          if (!done && sent === statement) await act(query);
          return query(asked);
        };
        const ending = await work(counting);
        if (!done) await act(query);
        return ending;
      }),
  };
};
