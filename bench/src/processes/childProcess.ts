import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { childEnvironment } from '../config.js';

export type ChildPlan = {
  readonly name: string;
  /** The program and its arguments. */
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
};

/** A process that we started. */
export type RunningChild = {
  readonly name: string;
  readonly pid: number;
  readonly process: ChildProcess;
  /** Resolves with why it ended and what it said last; never rejects. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
};

const keptLines = 8;
const stopLimitMs = 3_000;

/**
 * Starts a process with a channel to us and a pipe as its standard input, both of which close when we are gone: what it
 * ends by itself with then. What it prints is read, and the last lines kept for when it fails.
 */
export const startChild = ({ name, command, environment, folder }: ChildPlan): RunningChild => {
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, {
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    // JSON would make a figure that there is not, NaN, a null.
    serialization: 'advanced',
    env: childEnvironment(environment),
    ...(folder !== undefined && { cwd: folder }),
    // Its own group: a Ctrl-C at the terminal is ours to pass on.
    detached: true,
  });
  const lines: string[] = [];
  for (const output of [child.stdout, child.stderr]) {
    createInterface({ input: output as NodeJS.ReadableStream }).on('line', (line) => {
      lines.push(line.slice(0, 500));
      if (lines.length > keptLines) lines.shift();
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.once('close', (code, signal) =>
      resolve([`${name} ended (${signal ?? `exit code ${code}`})`, ...lines].join('\n')),
    );
  });
  const stop = async (): Promise<void> => {
    if (child.pid === undefined) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
    await ended;
    clearTimeout(timer);
  };
  return { name, pid: child.pid ?? 0, process: child, ended, stop, kill: () => void child.kill('SIGKILL') };
};
