import { createConnection, type ConnectionOptions } from 'mysql2/promise';

/** One statement of MySQL; `values` go in as parameters. */
export type ReplicaStatement = { readonly text: string; readonly values: ReadonlyArray<string | number> };

/** A replica of WordPress's database, to be read. */
export type Replica = {
  /** Dates come as they are written (`0000-00-00 00:00:00` for none), numbers of 64 bits as text. Unchecked: that is the caller's. */
  readonly query: (statement: ReplicaStatement) => Promise<readonly unknown[]>;
  readonly close: () => Promise<void>;
};

export type ReplicaOptions = {
  /** `mysql://user:password@host:port/database`. */
  readonly url: string;
  /** Hosts, `host` or `host:port`, that are asked without TLS. */
  readonly privateHosts: readonly string[];
};

const connectTimeoutMs = 10_000;
const queryTimeoutMs = 120_000;

const connectionOptions = ({ url, privateHosts }: ReplicaOptions): ConnectionOptions => {
  const { hostname, host, port, username, password, pathname } = new URL(url);
  const isPrivate = privateHosts.includes(hostname) || privateHosts.includes(host);
  return {
    host: hostname,
    port: Number(port || 3_306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    charset: 'utf8mb4',
    connectTimeout: connectTimeoutMs,
    dateStrings: true,
    supportBigNumbers: true,
    bigNumberStrings: true,
    // The server must not ask us for files.
    flags: ['-LOCAL_FILES'],
    ...(!isPrivate && { ssl: { rejectUnauthorized: true, minVersion: 'TLSv1.2' } }),
  };
};

/**
 * Connects to a replica, by TLS unless its host is listed; nothing is ever written there. Rejects with the driver's error. When
 * `signal` says stop, what is under way rejects.
 */
export const openReplica = async (options: ReplicaOptions, signal: AbortSignal): Promise<Replica> => {
  signal.throwIfAborted();
  const connection = await createConnection(connectionOptions(options));
  const stop = (): void => connection.destroy();
  signal.addEventListener('abort', stop);
  // A connection that breaks fails the statement under way; unheard, the event would end the process.
  connection.on('error', () => undefined);
  const close = async (): Promise<void> => {
    signal.removeEventListener('abort', stop);
    connection.destroy();
  };
  try {
    await connection.query('set session transaction read only');
    return {
      query: async ({ text, values }) => {
        const [rows] = await connection.execute({ sql: text, timeout: queryTimeoutMs }, [...values]);
        return rows as unknown as readonly unknown[];
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
