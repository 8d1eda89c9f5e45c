import { fork } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../projectFolder.js';
import type { PlacesReport } from './placesProcess.js';

const program = join(projectFolder, 'dev/dist/seed/placesProcess.js');

/** Migrates and loads the places in a process of its own. Rejects with what it says when it fails, or when it is aborted. */
export const loadPlacesApart = (
  url: string,
  onProgress: (step: string, count: number) => void,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = fork(program, [url], { detached: true });
    let problem = 'the process that loads places ended early';
    const end = (): void => void child.kill('SIGKILL');
    process.once('exit', end);
    signal.addEventListener('abort', end);
    child.on('message', (message: PlacesReport) => {
      if ('problem' in message) problem = message.problem;
      else onProgress(message.step, message.count);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', end);
      signal.removeEventListener('abort', end);
      if (code === 0) resolve();
      else reject(new Error(`The places could not be loaded: ${problem}`));
    });
  });
