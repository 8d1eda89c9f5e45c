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

const connect = async (url: string, source: string): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    query_timeout: 2 * statementTimeoutMs,
    keepAlive: true,
    // A run that is lost with the server's last moments is repeated: its watermark is lost, too.
    options: '-c synchronous_commit=off',
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

/**
 * Runs `work` on a connection of its own that has the lock of `source`, which ends with the connection. The lock is waited for
 * `waitMs`; then it rejects with SyncRunsElsewhere, which says who has it. null: no lock is taken, as nothing will be written.
 */
export const withSyncSession = async <Result>(
  {
    url,
    source,
    waitMs,
    signal,
  }: Readonly<{ url: string; source: string; waitMs: number | null; signal: AbortSignal }>,
  work: (session: SyncSession) => Promise<Result>,
): Promise<Result> => {
  const client = await connect(url, source);
  try {
    const session = sessionOn(client);
    if (waitMs !== null) await takeLock(session, source, waitMs, signal);
    return await work(session);
  } finally {
    await client.end();
  }
};
