import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeOwnership } from './owner.js';

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-owner-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** A process that lives until the test ends, with these words in its command line. */
const startProcess = (...words: string[]): number => {
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)', ...words]);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child.pid ?? 0;
};

test('the owner of a folder is written down until it gives it free', async () => {
  const folder = await makeFolder();
  const release = await takeOwnership(folder, () => undefined);
  expect(existsSync(join(folder, 'owner.pid'))).toBe(true);
  await release();
  expect(existsSync(join(folder, 'owner.pid'))).toBe(false);
});

test('a folder that another tripgraph works on is refused', async () => {
  const folder = await makeFolder();
  const processId = startProcess('tripgraph', 'start');
  await writeFile(join(folder, 'owner.pid'), `${processId}\n`);
  await expect(takeOwnership(folder, () => undefined)).rejects.toThrow(
    `Another tripgraph (process ${processId}) works on`,
  );
});

test('an owner that is gone, or whose number another program has now, is no obstacle', async () => {
  const folder = await makeFolder();
  for (const processId of [startProcess('something', 'else'), 4_194_303]) {
    await writeFile(join(folder, 'owner.pid'), `${processId}\n`);
    const release = await takeOwnership(folder, () => undefined);
    await release();
  }
});
