import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeReference } from './writeReference.js';

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-reference-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};
const beside = ['rank.js', 'reference-files.json', 'search.js', 'style.css'];

test('pages that a later run no longer has are removed, and nothing else is', async () => {
  const folder = join(await newFolder(), 'made', 'when', 'missing');
  expect(
    await writeReference(folder, [
      ['index.html', 'first'],
      ['type.Gone.html', 'x'],
    ]),
  ).toBe(5);
  await writeFile(join(folder, 'notes.txt'), 'mine');
  await writeReference(folder, [['index.html', 'second']]);
  expect((await readdir(folder)).sort()).toEqual(['index.html', 'notes.txt', ...beside]);
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('second');
});

test('a folder that holds something else is left as it is', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'index.html'), 'mine');
  await expect(writeReference(folder, [['index.html', 'x']])).rejects.toThrow(/holds something else than a reference/);
  expect(await readFile(join(folder, 'index.html'), 'utf8')).toBe('mine');
});

test('a list that names files elsewhere removes none of them', async () => {
  const outer = await newFolder();
  await writeFile(join(outer, 'kept'), '');
  const folder = join(outer, 'reference');
  await writeReference(folder, []);
  await writeFile(join(folder, 'reference-files.json'), JSON.stringify(['../kept', '..', join(outer, 'kept'), 7]));
  await writeReference(folder, []);
  expect(await readdir(outer)).toEqual(['kept', 'reference']);
});
