import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { childEnvironment } from '../config.js';

/** A program to run as a process of its own. */
export type Part = {
  readonly name: string;
  /** What Node is called with. */
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
};

export type Death = {
  readonly name: string;
  /** Such as "exit code 1" or "SIGKILL". */
  readonly cause: string;
  /** What it said last, oldest first. */
  readonly lastLines: readonly string[];
};

export type RunningPart = {
  readonly name: string;
  /** Resolves whenever the process ends, asked to or not. */
  readonly ended: Promise<Death>;
  /** Asks it to stop and resolves when it is gone; after `limitMs` it is not asked any more. */
  readonly stop: (limitMs?: number) => Promise<void>;
  /** Sends it a signal: SIGKILL unless another is named. */
  readonly kill: (signal?: NodeJS.Signals) => void;
};

const keptLines = 20;
const stopLimitMs = 15_000;

const readLines = (child: ChildProcess, onLine: (line: string) => void): readonly string[] => {
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    if (!input) continue;
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      if (lines.length > keptLines) lines.shift();
      onLine(line);
    });
  }
  return lines;
};

/**
 * Starts a part in a process group of its own, so that a Ctrl-C at the terminal does not reach it before its turn. It
 * holds a channel to us, by which it can tell when we are gone.
 */
export const startPart = (part: Part): RunningPart => {
  const child = spawn(process.execPath, part.arguments, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: childEnvironment(part.environment),
  });
  const lastLines = readLines(child, part.onLine);
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  // Not "exit": by "close" its last lines have been read.
  const ended = new Promise<Death>((resolve) => {
    child.once('close', (code, signal) =>
      resolve({ name: part.name, cause: failure ?? signal ?? `exit code ${code}`, lastLines: [...lastLines] }),
    );
  });
  return {
    name: part.name,
    ended,
    stop: async (limitMs = stopLimitMs) => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
      await ended;
      clearTimeout(timer);
    },
    kill: (signal = 'SIGKILL') => void child.kill(signal),
  };
};
