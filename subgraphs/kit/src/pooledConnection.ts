import type pg from 'pg';
import { requireTime, type Deadline } from './deadline.js';
import type { Connection, Query } from './pooledTransaction.js';
import type { Statement } from './statement.js';

/** Statement timeouts are rounded up to steps: a connection is told another one only when it makes a difference. */
const stepMs = 100;
/** The server is given so much longer to say that it has ended a statement, before its connection is given up. */
const answerMarginMs = 1_000;

/** pg takes a time limit for each query, which its types do not know. */
type TimedQuery = pg.QueryConfig & { readonly query_timeout: number };

/** The statement timeouts that sessions have by now, in milliseconds, where it is not the one of the pool. */
export type SessionTimeouts = WeakMap<pg.PoolClient, number>;

/** A connection out of a pool, for one statement or for one transaction. */
export type PooledConnection = Connection & {
  readonly ask: Query;
  /** Lets the server end a statement when its time is over, outside transactions. Sends nothing where it does so anyway. */
  readonly limitSession: () => Promise<void>;
};

export const clientTimeoutMs = (statementTimeoutMs: number): number => statementTimeoutMs + answerMarginMs;

/**
 * What can be done with a client of a pool until `deadline`. `configuredMs` is the pool's statement timeout; the server ends a
 * statement earlier when less is left. Throws OVERLOADED when nothing is left.
 */
export const pooledConnection = (
  client: pg.PoolClient,
  sessions: SessionTimeouts,
  configuredMs: number,
  deadline: Deadline,
): PooledConnection => {
  const timeoutMs = Math.min(configuredMs, Math.ceil(requireTime(deadline) / stepMs) * stepMs);
  const sessionMs = sessions.get(client) ?? configuredMs;
  // A connection that breaks between two statements fails the next one; unheard, the event would end the process.
  const heard = (): void => undefined;
  client.on('error', heard);
  return {
    settings: timeoutMs === sessionMs ? {} : { statement_timeout: String(timeoutMs) },
    ask: async <Row>({ name, text, values }: Statement<Row>) => {
      const query: TimedQuery = { name, text, values: [...values], query_timeout: clientTimeoutMs(timeoutMs) };
      return (await client.query(query)).rows as Row[];
    },
    limitSession: async () => {
      if (timeoutMs === sessionMs) return;
      await client.query(`set statement_timeout to ${timeoutMs}`);
      sessions.set(client, timeoutMs);
    },
    query: async (text: string) => {
      const results: unknown = await client.query(text);
      return (Array.isArray(results) ? results.at(-1) : results) as pg.QueryResult;
    },
    release: (broken: boolean) => {
      client.off('error', heard);
      client.release(broken);
    },
  };
};
