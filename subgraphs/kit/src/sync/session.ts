import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { connectTimeoutMs } from '../connectTimeout.js';
import { transactionOn, type Transaction } from '../transaction.js';
import { lockHolder } from './sql/lockHolder.js';
import { tryLock } from './sql/tryLock.js';

/** A connection that has the lock of a source, and on which all of a run is written: without the lock nothing is. */
export type SyncSession = {
  /** Runs `work` in one transaction: kept when it resolves, undone when it rejects. One at a time. */
  readonly transaction: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;
};

/** Another process has the lock of a source. */
export class SyncRunsElsewhere extends Error {}

const statementTimeoutMs = 60_000;
const lockPauseMs = 200;
/** What PostgreSQL keeps of a name. */
const maximumNameBytes = 63;

/**
 * A run that is lost with the server's last moments is repeated, as its watermark is lost, too. A machine that is gone, and a process
 * that stands still, lose their connection, and with it the lock.
 */
const settingsOf = (idleMs: number): string =>
  [
    'synchronous_commit=off',
    'tcp_keepalives_idle=30',
    'tcp_keepalives_interval=10',
    'tcp_keepalives_count=3',
    `idle_session_timeout=${idleMs}`,
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');

const connect = async (url: string, source: string, idleMs: number): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    query_timeout: 2 * statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    keepAlive: true,
    options: settingsOf(idleMs),
    application_name: `tripgraph sync ${source} ${hostname()}:${process.pid}`.slice(-maximumNameBytes),
  });
  // A connection that breaks between two statements fails the next one; unheard, the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

const sessionOn = (client: pg.Client): SyncSession => ({
  transaction: async (work) => {
    await client.query('begin');
    try {
      const result = await work(transactionOn(client));
      const { command } = await client.query('commit');
      // The server turns the commit of a transaction in which a statement failed into a rollback.
      if (command !== 'COMMIT') throw new Error(`a transaction that should be kept ended with ${command}`);
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  },
});

const describeHolder = async ({ transaction }: SyncSession, source: string): Promise<string> => {
  const [holder] = await transaction((asked) => asked.query(lockHolder(source)));
  if (!holder) return 'another process';
  return `${holder.application_name.split(' ').at(-1)} (host and process), since ${holder.since.toISOString()}`;
};

const takeLock = async (session: SyncSession, source: string, waitMs: number, signal: AbortSignal): Promise<void> => {
  for (const giveUpAtMs = performance.now() + waitMs; ;) {
    const [row] = await session.transaction((transaction) => transaction.query(tryLock(source)));
    if (row?.locked) return;
    if (performance.now() >= giveUpAtMs) break;
    await sleep(lockPauseMs, undefined, { signal });
  }
  throw new SyncRunsElsewhere(`${source} is being synced by ${await describeHolder(session, source)}: one at a time.`);
};

export type SessionOptions = {
  readonly url: string;
  readonly source: string;
  readonly waitMs: number | null;
  /** Whoever does nothing for so long is taken to be gone; 0: nobody is. */
  readonly idleMs: number;
  readonly signal: AbortSignal;
};

/**
 * Runs `work` on a connection of its own that has the lock of `source`, which ends with the connection. The lock is waited for
 * `waitMs`; then it rejects with SyncRunsElsewhere, which says who has it. null: no lock is taken, as nothing will be written.
 */
export const withSyncSession = async <Result>(
  { url, source, waitMs, idleMs, signal }: SessionOptions,
  work: (session: SyncSession) => Promise<Result>,
): Promise<Result> => {
  const client = await connect(url, source, idleMs);
  try {
    const session = sessionOn(client);
    if (waitMs !== null) await takeLock(session, source, waitMs, signal);
    return await work(session);
  } finally {
    await client.end();
  }
};
