import { spawn, type ChildProcess } from 'node:child_process';
import { childEnvironment } from '../config.js';
import type { Account } from './account.js';

export type ServerOptions = {
  readonly program: string;
  readonly folder: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly account: Account | undefined;
  readonly onLog: (text: string) => void;
};

export type RunningServer = {
  /** Lets running statements fail, writes everything down and resolves when the server is gone. */
  readonly stop: () => Promise<void>;
  /** Resolves with the exit code (null after a signal) whenever it ends. */
  readonly ended: Promise<number | null>;
};

/** A standby takes read-only ones. */
const readyText = /database system is ready to accept (?:read-only )?connections/;
const stopLimitMs = 60_000;

const stopServer = async (child: ChildProcess, ended: Promise<unknown>): Promise<void> => {
  // SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one, which the next start recovers from.
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), stopLimitMs);
  await ended;
  clearTimeout(timer);
};

/**
 * Starts a server and waits until it takes connections. Rejects when it ends before that. It is in a process group of its
 * own: a Ctrl-C at the terminal must reach those who use it first. When our process exits, it is asked to stop.
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const settings = Object.entries(options.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(options.program, ['-D', options.folder, '-p', String(options.port), ...settings], {
    ...options.account,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: childEnvironment({ LC_ALL: 'C' }),
  });
  const stopOnExit = (): void => void child.kill('SIGINT');
  process.once('exit', stopOnExit);
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  }).finally(() => process.off('exit', stopOnExit));
  const ready = new Promise<boolean>((resolve) => {
    child.stderr.on('data', (chunk: Buffer) => {
      options.onLog(chunk.toString());
      if (readyText.test(chunk.toString())) resolve(true);
    });
  });
  if (!(await Promise.race([ready, ended.then(() => false)]))) throw new Error('the server ended before it was ready');
  return { stop: () => stopServer(child, ended), ended };
};
