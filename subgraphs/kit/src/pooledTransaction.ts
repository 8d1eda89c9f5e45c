import { problem } from '@tripgraph/errors/problem';
import pg from 'pg';
import { isAnswered, leavesConnection } from './connectionErrors.js';
import type { Statement } from './statement.js';

/** What may be asked inside a transaction of a pool. */
export type Query = <Row>(statement: Statement<Row>) => Promise<Row[]>;

/** How a transaction ends: with its changes kept or undone, and in both cases with a result. */
export type Ending<Result> = { readonly keep: boolean; readonly result: Result };

export const keep = <Result>(result: Result): Ending<Result> => ({ keep: true, result });
export const undo = <Result>(result: Result): Ending<Result> => ({ keep: false, result });

/** Settings of the server for transactions, as name and value. Neither may hold spaces. */
export type Settings = Readonly<Record<string, string>>;

/** What a client of a pool can do here. */
export type Connection = {
  readonly query: (text: string) => Promise<{ readonly command: string }>;
  /** What is to be set for a transaction on it. */
  readonly settings: Settings;
  /** Gives the connection back, or ends it when it cannot be relied on. */
  readonly release: (broken: boolean) => void;
};

/** 40001 serialization_failure, 40P01 deadlock_detected: the server undid everything, and asks to be tried again. */
const retryable = new Set(['40001', '40P01']);
const maximumAttempts = 3;

// synchronous_commit is said here, so that no setting of a role or server makes an acknowledged change one that may be lost.
const begin = 'begin isolation level read committed; set local synchronous_commit to on';

const beginWith = (settings: Settings): string =>
  [begin, ...Object.entries(settings).map(([name, value]) => `set local ${name} to ${value}`)].join('; ');

/** An answered error of these classes (a constraint, a conflict) means that the commit was turned into a rollback. */
const refusesCommit = (error: unknown): boolean =>
  isAnswered(error) && /^(23|40)/.test(error.code ?? '') && error.code !== '40003';

const commit = async ({ query }: Connection): Promise<void> => {
  const { command } = await query('commit').catch((error: unknown) => {
    throw refusesCommit(error)
      ? error
      : problem('OUTCOME_UNKNOWN', 'The connection to the database broke while the change was being committed.', {});
  });
  // The server turns the commit of a transaction in which a statement failed into a rollback.
  if (command !== 'COMMIT') throw new Error(`a transaction that should be kept ended with ${command}`);
};

/** Whether the connection broke; the server undoes an open transaction then, too. */
const rollback = ({ query }: Connection): Promise<boolean> =>
  query('rollback').then(
    () => false,
    () => true,
  );

const runOnce = async <Result>(
  connection: Connection,
  settings: Settings,
  work: () => Promise<Ending<Result>>,
): Promise<Result> => {
  let broken = true;
  try {
    await connection.query(beginWith({ ...settings, ...connection.settings }));
    const { keep: kept, result } = await work();
    if (kept) {
      await commit(connection);
      broken = false;
    } else broken = await rollback(connection);
    return result;
  } catch (error) {
    // A connection that may be in the middle of something is ended.
    if (broken && leavesConnection(error)) broken = await rollback(connection);
    throw error;
  } finally {
    connection.release(broken);
  }
};

/**
 * Runs `work` in one transaction (READ COMMITTED) on a connection of its own, and again when the server asks for it: at most
 * 3 times, each time from the start. Rejects with OUTCOME_UNKNOWN when the connection broke at the commit: the changes are
 * then made or not made. After any other rejection nothing has changed.
 */
export const runTransaction = async <Result>(
  connect: () => Promise<Connection & { readonly ask: Query }>,
  settings: Settings,
  work: (query: Query) => Promise<Ending<Result>>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    const connection = await connect();
    try {
      return await runOnce(connection, settings, () => work(connection.ask));
    } catch (error) {
      const again = error instanceof pg.DatabaseError && retryable.has(error.code ?? '') && attempt < maximumAttempts;
      if (!again) throw error;
    }
  }
};
