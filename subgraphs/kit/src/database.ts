import pg from 'pg';
import { leavesConnection } from './connectionErrors.js';
import { noDeadline, requireTime, type Deadline } from './deadline.js';
import { clientTimeoutMs, pooledConnection, type PooledConnection, type SessionTimeouts } from './pooledConnection.js';
import { runTransaction, type Ending, type Query, type Settings } from './pooledTransaction.js';
import type { Statement } from './statement.js';
import { takeConnection } from './takeConnection.js';
import { recordedConnection } from './trace/recordedConnection.js';
import type { Recording } from './trace/recording.js';
import { watchedConnection, watchedTaking, type DatabaseWatch } from './watchedConnection.js';

/** What a request may ask of a database. */
export type RequestDatabase = {
  /**
   * Runs one statement and returns its rows. Rejects with the driver's error, which the server masks for clients, or with
   * OVERLOADED when no connection came free in time: nothing was sent then.
   */
  readonly query: Query;
  /** Runs statements in one transaction; `pooledTransaction.ts` says how it ends. */
  readonly transaction: <Result>(work: (query: Query) => Promise<Ending<Result>>) => Promise<Result>;
};

export type Database = RequestDatabase & {
  /**
   * The same for a request that has a deadline. Until then a connection is waited for; the server ends a statement when the time
   * is over, 100 ms later at most; and from then on nothing is sent: that rejects with OVERLOADED. In a transaction each statement
   * has the time that was left when it began. Once its work is done it is committed, deadline or not. What it asks is written
   * down in `recording`.
   */
  readonly within: (deadline: Deadline, recording?: Recording) => RequestDatabase;
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
  /** Told of what is asked, and of how it is with connections. */
  readonly watch?: DatabaseWatch | undefined;
};

// int8 as bigint: money in minor units and microseconds outgrow what a double holds exactly.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text));

const openPool = (options: DatabaseOptions): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections,
    connectionTimeoutMillis: options.acquireTimeoutMs,
    statement_timeout: options.statementTimeoutMs,
    query_timeout: clientTimeoutMs(options.statementTimeoutMs),
    // A process that hangs inside a transaction must not keep its locks.
    idle_in_transaction_session_timeout: options.statementTimeoutMs,
    idleTimeoutMillis: 30_000,
    options: Object.entries(options.settings ?? {})
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    application_name: 'tripgraph',
  });
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined);
  return pool;
};

const runStatement = async <Row>(connection: PooledConnection, statement: Statement<Row>): Promise<Row[]> => {
  let broken = false;
  try {
    await connection.limitSession();
    return await connection.ask(statement);
  } catch (error) {
    broken = !leavesConnection(error);
    throw error;
  } finally {
    connection.release(broken);
  }
};

/** Opens a pool; the first connection is made by the first query. */
export const openDatabase = (options: DatabaseOptions): Database => {
  const pool = openPool(options);
  const sessions: SessionTimeouts = new WeakMap();
  options.watch?.watchConnections(() => ({
    open: pool.totalCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
    limit: options.maxConnections,
  }));
  const connect = async (deadline: Deadline, recording?: Recording): Promise<PooledConnection> => {
    const client = await watchedTaking(takeConnection(pool, requireTime(deadline)), options.watch);
    try {
      const plain = pooledConnection(client, sessions, options.statementTimeoutMs, deadline);
      const connection = options.watch ? watchedConnection(plain, options.watch) : plain;
      return recording ? recordedConnection(connection, recording) : connection;
    } catch (error) {
      client.release();
      throw error;
    }
  };
  /** Refuses what is asked too late, and tells of the rest. */
  const untilDeadline =
    (deadline: Deadline, ask: Query): Query =>
    async (statement) => {
      requireTime(deadline);
      options.onStatement?.(statement);
      return ask(statement);
    };
  const within = (deadline: Deadline, recording?: Recording): RequestDatabase => ({
    query: untilDeadline(deadline, async (statement) => runStatement(await connect(deadline, recording), statement)),
    transaction: (work) =>
      runTransaction(
        () => connect(deadline, recording),
        options.transactionSettings ?? {},
        (ask) => work(untilDeadline(deadline, ask)),
      ),
  });
  return { ...within(noDeadline), within, close: () => pool.end() };
};
