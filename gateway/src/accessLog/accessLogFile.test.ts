import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { accessLogFile, type AccessLogEnd } from './accessLogFile.js';

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-access-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const start = async (before?: string, maxBytes = 10_000_000) => {
  const path = join(await newFolder(), 'access.ndjson');
  if (before !== undefined) await writeFile(path, before, { mode: 0o644 });
  const ends: AccessLogEnd[] = [];
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
  expect(ends).toEqual([{ reason: 'the gateway stops', lines: 2, leftOut: 0 }]);
});

test('a file that is full gets no more, which is told once', async () => {
  const { file, read, ends } = await start(undefined, 10);
  for (const text of ['four', 'five', 'six', 'a']) file.append(text);
  await file.close();
  expect(await read()).toBe('four\nfive\n');
  expect(ends).toEqual([{ reason: 'it is full', lines: 2, leftOut: 0 }]);
});

test('what comes faster than it is written is left out and counted', async () => {
  const { file, read, ends } = await start();
  const line = 'x'.repeat(100_000);
  for (let count = 0; count < 15; count += 1) file.append(line);
  await file.close();
  const written = (await read()).split('\n').length - 1;
  expect(written).toBe(10);
  expect(ends).toEqual([{ reason: 'the gateway stops', lines: 10, leftOut: 5 }]);
});

test('a path that is no file is refused', async () => {
  await expect(accessLogFile({ path: await newFolder(), maxBytes: 10, onEnd: () => undefined })).rejects.toThrow(
    'EISDIR',
  );
});
