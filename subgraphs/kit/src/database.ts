import { problem } from '@tripgraph/errors/problem';
import pg from 'pg';
import { runTransaction, type Ending, type Query, type Settings } from './pooledTransaction.js';
import type { Statement } from './statement.js';

/** What loaders and resolvers may ask of a database. */
export type Database = {
  /**
   * Runs one statement and returns its rows. Rejects with the driver's error, which the server masks for clients, or with
   * OVERLOADED when no connection came free in time: nothing was sent then.
   */
  readonly query: Query;
  /** Runs statements in one transaction; `pooledTransaction.ts` says how it ends. */
  readonly transaction: <Result>(work: (query: Query) => Promise<Ending<Result>>) => Promise<Result>;
  readonly close: () => Promise<void>;
};

export type DatabaseOptions = {
  readonly url: string;
  readonly maxConnections: number;
  readonly acquireTimeoutMs: number;
  readonly statementTimeoutMs: number;
  /** Settings of the server for these connections, such as `jit`, as name and value. Neither may hold spaces. */
  readonly settings?: Settings;
  /** The same for transactions, on top of `settings`. */
  readonly transactionSettings?: Settings;
  /** Told of each statement as it is sent: for logs, metrics and tests that count. */
  readonly onStatement?: (statement: Statement<unknown>) => void;
  /** Told when an idle connection breaks; the pool replaces it. */
  readonly onConnectionError?: (error: Error) => void;
};

// int8 as bigint: money in minor units and microseconds outgrow what a double holds exactly.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text));

/** Opens a pool; the first connection is made by the first query. */
export const openDatabase = (options: DatabaseOptions): Database => {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections,
    connectionTimeoutMillis: options.acquireTimeoutMs,
    statement_timeout: options.statementTimeoutMs,
    query_timeout: options.statementTimeoutMs + 1_000,
    // A process that hangs inside a transaction must not keep its locks.
    idle_in_transaction_session_timeout: options.statementTimeoutMs,
    idleTimeoutMillis: 30_000,
    options: Object.entries(options.settings ?? {})
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    application_name: 'tripgraph',
  });
  pool.on('error', (error) => options.onConnectionError?.(error));
  // pg-pool says the same in words only, and says it of a connection that is slow to be made, too.
  const whenFull = (error: unknown): never => {
    const isWait = error instanceof Error && error.message === 'timeout exceeded when trying to connect';
    if (!isWait || pool.totalCount < options.maxConnections) throw error;
    throw problem('OVERLOADED', 'The database has more to do than it can right now; nothing was changed. Try again.');
  };
  const askOn =
    (connection: Pick<pg.Pool, 'query'>): Query =>
    async <Row>(statement: Statement<Row>) => {
      options.onStatement?.(statement);
      const result = await connection.query({
        name: statement.name,
        text: statement.text,
        values: [...statement.values],
      });
      return result.rows as Row[];
    };
  const connect = async () => {
    const client = await pool.connect().catch(whenFull);
    // A connection that breaks between two statements fails the next one; unheard, the event would end the process.
    const heard = (): void => undefined;
    client.on('error', heard);
    return {
      ask: askOn(client),
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
  const ask = askOn(pool);
  return {
    query: (statement) => ask(statement).catch(whenFull),
    transaction: (work) => runTransaction(connect, options.transactionSettings ?? {}, work),
    close: () => pool.end(),
  };
};
