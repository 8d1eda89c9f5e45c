import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { accessLogFile } from './accessLogFile.js';
import type { WritingEnd } from './lineWriter.js';

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-access-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const start = async (before?: string, maxBytes = 10_000_000) => {
  const path = join(await newFolder(), 'access.ndjson');
  if (before !== undefined) await writeFile(path, before, { mode: 0o644 });
  const ends: WritingEnd[] = [];
  const file = await accessLogFile({ path, maxBytes, onEnd: (end) => ends.push(end) });
  return { path, file, ends, read: () => readFile(path, 'utf8') };
};

test('lines come after those that are there, also after one that was cut off, and only the owner reads them', async () => {
  const { path, file, read, ends } = await start('one\ncut o');
  file.append('two');
  file.append('three');
  await file.close();
  expect(await read()).toBe('one\ncut o\ntwo\nthree\n');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(ends).toEqual([{ isFailure: false, reason: 'the gateway stops', lines: 2, leftOut: 0 }]);
});

test('a file that is full gets no more, which is told once', async () => {
  const { file, read, ends } = await start(undefined, 10);
  for (const text of ['four', 'five', 'six', 'a']) file.append(text);
  await file.close();
  expect(await read()).toBe('four\nfive\n');
  expect(ends).toEqual([{ isFailure: false, reason: 'it is full', lines: 2, leftOut: 0 }]);
});

test('what comes faster than it is written is left out and counted', async () => {
  const { file, read, ends } = await start();
  const line = 'x'.repeat(100_000);
  for (let count = 0; count < 15; count += 1) file.append(line);
  await file.close();
  const written = (await read()).split('\n').length - 1;
  expect(written).toBe(10);
  expect(ends).toEqual([{ isFailure: false, reason: 'the gateway stops', lines: 10, leftOut: 5 }]);
});

test('a file that ends with a line is gone on with, and one that is full gets nothing', async () => {
  const { file, read } = await start('one\n');
  file.append('two');
  await file.close();
  expect(await read()).toBe('one\ntwo\n');
  const full = await start('one\ntwo', 7);
  full.file.append('three');
  await full.file.close();
  expect(await full.read()).toBe('one\ntwo');
  expect(full.ends).toEqual([{ isFailure: false, reason: 'it is full', lines: 0, leftOut: 0 }]);
});

test('what is no file is refused: a folder, a link to a file, a pipe that nobody reads', async () => {
  const folder = await newFolder();
  const [target, link, pipe] = ['target', 'link', 'pipe'].map((name) => join(folder, name)) as [string, string, string];
  await writeFile(target, 'somebody’s', { mode: 0o644 });
  await symlink(target, link);
  await promisify(execFile)('mkfifo', [pipe]);
  const open = (path: string) => accessLogFile({ path, maxBytes: 10, onEnd: () => undefined });
  await expect(open(folder)).rejects.toThrow('EISDIR');
  await expect(open(link)).rejects.toThrow('ELOOP');
  await expect(open(pipe)).rejects.toThrow('it is not a file');
  expect([await readFile(target, 'utf8'), (await stat(target)).mode & 0o777]).toEqual(['somebody’s', 0o644]);
});
