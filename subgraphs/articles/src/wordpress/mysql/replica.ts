import { DestinationRefused, type Resolve } from '@tripgraph/kit/outside/connectOutside';
import { connectPublic } from '@tripgraph/kit/outside/publicSocket';
import { isListed } from '@tripgraph/kit/sync/http/sourceRule';
import { createConnection, type Connection, type ConnectionOptions } from 'mysql2/promise';

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
  /** Hosts, `host` or `host:port`, that may be at addresses that are not public, and are asked without TLS. */
  readonly privateHosts: readonly string[];
  /** How names of other hosts are looked up. */
  readonly resolve?: Resolve;
};

const connectTimeoutMs = 10_000;
const queryTimeoutMs = 120_000;

const defaultPort = '3306';

const connectionOptions = ({ url, privateHosts, resolve }: ReplicaOptions): ConnectionOptions => {
  const { hostname, port: givenPort, username, password, pathname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const port = Number(givenPort || defaultPort);
  const isOutside = !isListed(privateHosts, hostname, String(port));
  return {
    host,
    port,
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
    ...(isOutside && {
      ssl: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
      stream: () => connectPublic(host, port, resolve),
    }),
  };
};

const connectReplica = async (options: ReplicaOptions): Promise<Connection> => {
  try {
    return await createConnection(connectionOptions(options));
  } catch (error) {
    if (!(error instanceof DestinationRefused)) throw error;
    const { hostname } = new URL(options.url);
    throw new Error(
      `${hostname} is at an address that is not public: as a replica it is read where SOURCE_PRIVATE_HOSTS lists it.`,
      { cause: error },
    );
  }
};

/**
 * Connects to a replica, by TLS and at a public address unless its host is listed; nothing is ever written there. Rejects with a
 * sentence for an address that may not be read, else with the driver's error. When `signal` says stop, what is under way rejects.
 */
export const openReplica = async (options: ReplicaOptions, signal: AbortSignal): Promise<Replica> => {
  signal.throwIfAborted();
  const connection = await connectReplica(options);
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
