import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSupergraphFile } from './files.js';

/** Path of a file with this text, which goes with the test. */
const fileOf = async (text: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'supergraph-files-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, text);
  return file;
};

test('a supergraph with a mark that a merge left behind is refused with file and line', async () => {
  const file = await fileOf('type Query {\n  x: Int\n<<<<<<< HEAD\n}\n');
  await expect(readSupergraphFile(file)).rejects.toThrow(
    new Error(`${file}:3: Syntax Error: Unexpected character: "<".`),
  );
});

test('a supergraph that is empty is refused with its file', async () => {
  const file = await fileOf('');
  await expect(readSupergraphFile(file)).rejects.toThrow(new Error(`The supergraph ${file} is empty.`));
});

test('a supergraph that is too large is refused unread, with its size', async () => {
  const file = await fileOf('#'.repeat(101));
  await expect(readSupergraphFile(file, 100)).rejects.toThrow(
    new Error(`The supergraph ${file} cannot be read: it has 101 bytes, and no more than 100 are read.`),
  );
});

test('a supergraph that is not there is refused with its file', async () => {
  await expect(readSupergraphFile('/nowhere/supergraph.graphql')).rejects.toThrow(
    'The supergraph /nowhere/supergraph.graphql cannot be read: there is no such file.',
  );
});
