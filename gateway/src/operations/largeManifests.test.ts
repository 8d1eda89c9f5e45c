import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readManifestFiles } from './manifestFiles.js';
import { readInThread } from './readInThread.js';
import { readManifest } from './readManifest.js';
import { slicesOf } from './slicesOf.js';

const maxTokens = 10_000;

const fileOf = async (text: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-large-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'manifest.json');
  await writeFile(path, text);
  return path;
};

/** 8 MB of operations, each of another text. */
const count = 4_000;
const text = JSON.stringify(
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`id${index}`, `query Q${index} { x } #${'é'.repeat(1_000)}`]),
  ),
);

test('a manifest of megabytes is taken in pieces, and the loop has turned before the next one', async () => {
  const path = await fileOf(text);
  let turns = 0;
  let isReading = true;
  const turn = (): void => {
    turns += 1;
    if (isReading) setImmediate(turn);
  };
  setImmediate(turn);
  const pieces: Array<{ readonly characters: number; readonly turn: number }> = [];
  const taken: unknown[] = [];
  await readInThread(path, (some) => {
    pieces.push({ characters: some.reduce((sum, { id, body }) => sum + id.length + body.length, 0), turn: turns });
    taken.push(...some);
  });
  isReading = false;
  expect(taken).toEqual(readManifest(text));
  expect(pieces.length).toBeGreaterThan(30);
  expect(new Set(pieces.map((piece) => piece.turn)).size).toBe(pieces.length);
  expect(Math.max(...pieces.map(({ characters }) => characters))).toBeLessThanOrEqual(128 * 1024);
});

test('it is told by its print, and what it says is what a small one would say', async () => {
  const path = await fileOf(text);
  const first = await readManifestFiles(path, maxTokens);
  expect(await first.operations()).toEqual(readManifest(text));
  expect((await readManifestFiles(path, maxTokens)).print).toBe(first.print);
  await writeFile(path, text.replace('Q0', 'R0'));
  expect((await readManifestFiles(path, maxTokens)).print).not.toBe(first.print);
});

test.each([
  ['half of it is there', text.slice(0, -9), 'it is no JSON'],
  ['it says something else', JSON.stringify({ format: text.slice(0, 300_000), operations: [] }), 'its format is'],
  ['an id is too long', JSON.stringify({ a: '{ x }', [`${'i'.repeat(300_000)}`]: '{ x }' }), 'does not have 1 to 512'],
])('where %s it is refused with the reason', async (_what, content, reason) => {
  const { operations } = await readManifestFiles(await fileOf(content), maxTokens);
  await expect(operations()).rejects.toThrow(reason);
});

test('one that is gone by then is an error, and nobody waits for it', async () => {
  const path = await fileOf(text);
  const { operations } = await readManifestFiles(path, maxTokens);
  await rm(path);
  await expect(operations()).rejects.toThrow('ENOENT');
});

test('pieces hold all operations in their order, none more than it may but for what is longer by itself', () => {
  const operation = (characters: number, id: number) => ({ id: String(id), body: 'x'.repeat(characters - 1) });
  const operations = [4, 4, 3, 20, 1, 9, 2].map(operation);
  const slices = slicesOf(operations, 10);
  expect(slices.flat()).toEqual(operations);
  expect(slices.map((slice) => slice.map(({ body }) => body.length + 1))).toEqual([[4, 4], [3], [20], [1, 9], [2]]);
  expect(slicesOf([], 10)).toEqual([]);
});
