import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { projectFolder } from './projectFolder.js';

const program = `
import { removeWhenGone } from ${JSON.stringify(join(projectFolder, 'dev/dist/removeWhenGone.js'))};
removeWhenGone(process.argv[1]);
if (process.argv[2] === 'stay') setInterval(() => undefined, 1_000);
console.log('begun');
`;

/** A folder with something in it, and the process that takes care of it. */
const startOn = async (...words: readonly string[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-gone-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'postgres'));
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, folder, ...words]);
  await once(child.stdout, 'data');
  return { folder, child };
};
const isGone = (folder: string) =>
  vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 30_000, interval: 50 });

test('the folder of a process that is killed is removed, and the server in it ended', async () => {
  const { folder, child } = await startOn('stay');
  const server = spawn(process.execPath, ['--eval', 'setInterval(() => undefined, 1_000)']);
  await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${server.pid}\n${folder}/postgres\n`);
  const ended = once(server, 'exit');
  expect(existsSync(folder)).toBe(true);
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGQUIT']);
  await isGone(folder);
});

test('a process that has nothing more to do is not kept from its end by it', async () => {
  const { folder, child } = await startOn();
  await once(child, 'exit');
  await isGone(folder);
});
