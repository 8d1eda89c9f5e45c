import pg from 'pg';
import type { Statement } from './statement.js';

/** What loaders and resolvers may ask of a database. */
export type Database = {
  /** Runs one statement and returns its rows. Rejects with the driver's error; the server masks it for clients. */
  readonly query: <Row>(statement: Statement<Row>) => Promise<Row[]>;
  readonly close: () => Promise<void>;
};

export type DatabaseOptions = {
  readonly url: string;
  readonly maxConnections: number;
  readonly acquireTimeoutMs: number;
  readonly statementTimeoutMs: number;
  /** Settings of the server for these connections, such as `jit`, as name and value. Neither may hold spaces. */
  readonly settings?: Readonly<Record<string, string>>;
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
    idleTimeoutMillis: 30_000,
    options: Object.entries(options.settings ?? {})
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    application_name: 'tripgraph',
  });
  pool.on('error', (error) => options.onConnectionError?.(error));
  return {
    query: async <Row>(statement: Statement<Row>) => {
      options.onStatement?.(statement);
      const result = await pool.query({ name: statement.name, text: statement.text, values: [...statement.values] });
      return result.rows as Row[];
    },
    close: () => pool.end(),
  };
};
