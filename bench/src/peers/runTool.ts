import { spawn } from 'node:child_process';
import { childEnvironment } from '../config.js';

const timeLimitMs = 10 * 60_000;

/** Runs a program to its end. Rejects with what it said last when it fails or is not there. */
export const runTool = (program: string, rest: readonly string[], cwd: string, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, rest, {
      cwd,
      env: childEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeLimitMs)]),
    });
    let said = '';
    const keep = (text: Buffer): void => void (said = (said + text.toString()).slice(-2_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new Error(`there is no ${program} on this machine`) : error),
    );
    child.once('close', (code) => {
      const lastLines = said.trim().split('\n').slice(-3).join(' | ');
      if (code === 0) resolve();
      else reject(new Error(`${program} failed: ${lastLines}`));
    });
  });
