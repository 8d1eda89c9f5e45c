import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The command line of a running process; empty when there is no such process. */
export const commandOf = async (processId: number): Promise<string> => {
  try {
    return (await run('ps', ['-o', 'command=', '-p', String(processId)])).stdout;
  } catch {
    // Small systems have no ps; Linux has /proc, where arguments end with a null byte each.
    const text = await readFile(`/proc/${processId}/cmdline`, 'utf8').catch(() => '');
    return text.replaceAll('\0', ' ');
  }
};
