import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { projectFolder } from '@tripgraph/dev/projectFolder';
import { expect, onTestFinished, test } from 'vitest';

/** What the gate looks for, and installs where it is not. */
const programs = ['redis-server', 'mariadbd', 'chromium', 'promtool', 'helm', 'kubectl-validate', 'k6'];

/** Runs the gate in a folder where all it calls does nothing, but for npm, which fails at `failing`; says how it ended and what was called. */
const runGate = async (
  failing: string,
): Promise<{ readonly code: number | null; readonly called: readonly string[] }> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-gate-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const log = join(folder, 'called');
  const write = async (path: string, script: string): Promise<void> => {
    await writeFile(join(folder, path), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, path), 0o755);
  };
  await mkdir(join(folder, '.ci'));
  await mkdir(join(folder, 'bin'));
  await copyFile(join(projectFolder, '.ci/run'), join(folder, '.ci/run'));
  await write('.ci/go-programs', '');
  await write('.ci/check-schemas', `echo check-schemas >> '${log}'`);
  for (const program of programs) await write(join('bin', program), '');
  await write('bin/npm', `echo "npm $1" >> '${log}'\n[ "$1" != '${failing}' ]`);
  const PATH = [join(folder, 'bin'), process.env['PATH']].join(delimiter);
  const { status } = spawnSync(join(folder, '.ci/run'), { env: { ...process.env, PATH } });
  return { code: status, called: (await readFile(log, 'utf8')).trim().split('\n') };
};

test.each([
  ['ci', 1, ['npm ci']],
  ['test', 1, ['npm ci', 'npm test']],
  ['nothing', 0, ['npm ci', 'npm test', 'check-schemas']],
])('when npm fails at %s the gate ends with %i and goes no further', async (failing, code, called) => {
  expect(await runGate(failing)).toEqual({ code, called });
});
