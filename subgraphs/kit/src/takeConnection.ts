import { problem } from '@tripgraph/errors/problem';
import type pg from 'pg';
import { outOfTime } from './deadline.js';

/** pg-pool says the same in words only, and says it of a connection that is slow to be made, too. */
const whenFull = (pool: pg.Pool, error: unknown): unknown => {
  const isWait = error instanceof Error && error.message === 'timeout exceeded when trying to connect';
  if (!isWait || pool.totalCount < pool.options.max) return error;
  return problem('OVERLOADED', 'The database has more to do than it can right now; nothing was changed. Try again.');
};

/**
 * Waits for a connection of the pool, for `limitMs` or as long as the pool lets anybody wait, whichever is shorter. Rejects with
 * OVERLOADED when none came free in time, else with the driver's error.
 */
export const takeConnection = (pool: pg.Pool, limitMs: number): Promise<pg.PoolClient> =>
  new Promise((resolve, reject) => {
    let waiting = true;
    const giveUp = (): void => {
      waiting = false;
      reject(outOfTime());
    };
    const timer =
      limitMs < (pool.options.connectionTimeoutMillis ?? Infinity) ? setTimeout(giveUp, limitMs) : undefined;
    pool.connect((error, client, release) => {
      clearTimeout(timer);
      // Nobody waits for it any more; the pool has no way to be told so.
      if (!waiting) release();
      else if (client) resolve(client);
      else reject(whenFull(pool, error));
    });
  });
