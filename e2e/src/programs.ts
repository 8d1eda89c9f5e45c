import { execFile, spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Where `go install` puts programs, whether or not the PATH knows. */
const path = [process.env['PATH'] ?? '', join(homedir(), 'go', 'bin')].join(delimiter);
const environment = { ...process.env, PATH: path };

/** What a program has said, and with which code it ended. */
export type Said = { readonly code: number; readonly output: string };

const most = 64 * 1024 * 1024;

/** Whether a program is on this machine. */
export const isThere = (program: string, ...words: readonly string[]): boolean =>
  spawnSync(program, words, { env: environment, stdio: 'ignore' }).error === undefined;

/** Runs a program to its end; rejects only where it cannot be started. `more` stands in its environment besides. */
export const runProgram = async (
  program: string,
  words: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Said> =>
  promisify(execFile)(program, [...words], { env: { ...environment, ...more }, maxBuffer: most }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code?: unknown; stdout?: string; stderr?: string }) => {
      if (typeof error.code !== 'number') throw error;
      return { code: error.code, output: `${error.stdout}${error.stderr}` };
    },
  );

export const helmIsMissing = 'there is no helm: .ci/go-programs builds it where Go is';
export const validatorIsMissing = 'there is no kubectl-validate: .ci/go-programs builds it where Go is';
export const k6IsMissing = 'there is no k6: .ci/go-programs builds it where Go is';
