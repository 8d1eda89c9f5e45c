import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commandOf } from '../processCommand.js';

const fileOf = (folder: string): string => join(folder, 'postmaster.pid');

/** The process id of the PostgreSQL that runs on this folder (an absolute path); undefined when none does. */
export const runningServer = async (folder: string): Promise<number | undefined> => {
  const processId = Number.parseInt(await readFile(fileOf(folder), 'utf8').catch(() => ''), 10);
  if (!(processId > 0)) return undefined;
  return (await commandOf(processId)).includes(folder) ? processId : undefined;
};

/** The port of the PostgreSQL that runs on this folder (an absolute path); undefined when none does. */
export const runningPort = async (folder: string): Promise<number | undefined> => {
  if ((await runningServer(folder)) === undefined) return undefined;
  // The fourth line, as https://www.postgresql.org/docs/18/storage-file-layout.html says in other words.
  const port = Number((await readFile(fileOf(folder), 'utf8').catch(() => '')).split('\n')[3]);
  return port > 0 ? port : undefined;
};

/**
 * Deletes the lock file that a server leaves behind when it is killed. PostgreSQL does so by itself unless the process id
 * has gone to another process since, which is usual in containers. Throws a sentence when a server does run there.
 */
export const removeStaleLock = async (folder: string): Promise<void> => {
  const processId = await runningServer(folder);
  if (processId !== undefined) {
    throw new Error(
      `PostgreSQL already runs on ${folder} (process ${processId}): stop what started it, then try again.`,
    );
  }
  await rm(fileOf(folder), { force: true });
};

/** Asks a server that lost its owner to stop, and waits until it has; throws when it has not within `limitMs`. */
export const stopOrphan = async (folder: string, processId: number, limitMs = 30_000): Promise<void> => {
  process.kill(processId, 'SIGINT');
  const until = performance.now() + limitMs;
  while ((await runningServer(folder)) === processId) {
    if (performance.now() > until) throw new Error(`PostgreSQL (process ${processId}) does not stop: end it by hand.`);
    await wait(100);
  }
};
