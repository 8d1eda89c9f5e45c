import { isUnsent } from './deadline.js';
import type { PooledConnection } from './pooledConnection.js';
import type { Statement } from './statement.js';

/** How it is with the connections of a pool, at the moment that it is asked for. */
export type ConnectionCounts = {
  readonly open: number;
  readonly idle: number;
  /** Who waits for one. */
  readonly waiting: number;
  /** How many there may be. */
  readonly limit: number;
};

/** Told of what a database is asked, while it is: it is quick, and never throws. */
export type DatabaseWatch = {
  /** A connection was waited for, and came. */
  readonly onConnected: (waitedMs: number) => void;
  /** None came free in time. */
  readonly onRefused: () => void;
  /** A statement has ended, be it in an error. */
  readonly onStatementEnd: (name: string, tookMs: number) => void;
  readonly watchConnections: (counts: () => ConnectionCounts) => void;
};

/** Waits for a connection, of which somebody is told how long that takes, or that none comes free. */
export const watchedTaking = async <Client>(
  taking: Promise<Client>,
  watch: DatabaseWatch | undefined,
): Promise<Client> => {
  if (!watch) return taking;
  const beganAtMs = performance.now();
  try {
    const client = await taking;
    watch.onConnected(performance.now() - beganAtMs);
    return client;
  } catch (error) {
    if (isUnsent(error)) watch.onRefused();
    throw error;
  }
};

/** A connection of whose statements somebody is told how long they take. */
export const watchedConnection = (
  connection: PooledConnection,
  { onStatementEnd }: DatabaseWatch,
): PooledConnection => ({
  ...connection,
  ask: <Row>(statement: Statement<Row>) => {
    const beganAtMs = performance.now();
    return connection.ask(statement).finally(() => onStatementEnd(statement.name, performance.now() - beganAtMs));
  },
});
