import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readManifestFiles } from './manifestFiles.js';
import { readManifest } from './readManifest.js';

const apollo = (more: object = {}) =>
  JSON.stringify({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: 'a', name: 'A', type: 'query', body: '{ x }', clientName: 'web' }],
    ...more,
  });

test('each format is told by what is in it', () => {
  expect(readManifest(apollo())).toEqual([{ id: 'a', body: '{ x }', clientName: 'web' }]);
  expect(readManifest('{"a":"{ x }","b":"{ y }"}')).toEqual([
    { id: 'a', body: '{ x }' },
    { id: 'b', body: '{ y }' },
  ]);
  expect(readManifest('[["a","{ x }"],["a","{ x }"]]')).toEqual([{ id: 'a', body: '{ x }' }]);
});

test.each([
  ['nothing', '', /it is empty; expected a manifest of Apollo/],
  ['half a manifest', apollo().slice(0, -9), /it is no JSON .*; expected a manifest of Apollo/],
  ['a list of other things', '[1]', /another shape; expected .* a list of pairs/],
  ['an object of other things', '{"a":1}', /another shape; expected/],
  ['null', 'null', /another shape; expected/],
  ['another version', apollo({ version: 2 }), /version 2; expected "apollo-persisted-query-manifest", version 1/],
  ['another format', apollo({ format: 'other' }), /its format is "other", version 1; expected/],
  ['an operation without a body', apollo({ operations: [{ id: 'a' }] }), /operations\.0\.body/],
  ['no operations', '{}', /it has no operations/],
  ['an id without characters', '{" ":"{ x }"}', /the id " " does not have 1 to 512 characters/],
  ['one id of two documents', '[["a","{ x }"],["a","{ y }"]]', /the id "a" is given to two documents/],
  ['a long document', JSON.stringify({ a: '#'.repeat(65_537) }), /document of "a" has 65537 characters; at most 65536/],
  [
    'too many',
    JSON.stringify(Object.fromEntries(Array.from({ length: 50_001 }, (_, index) => [`i${index}`, '{ x }']))),
    /it has 50001 operations; at most 50000/,
  ],
])('%s is refused with what was expected', (_what, text, reason) => {
  expect(() => readManifest(text)).toThrow(reason);
});

const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'tripgraph-manifest-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
};
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

test('a folder has the operations of its .graphql files, by their hashes, and by names that are theirs alone', async () => {
  const path = await folder();
  await mkdir(join(path, 'inner'));
  await mkdir(join(path, '..data-1'));
  const one = 'query One { x }\n';
  const twice = ['query Two { x }', 'query Two { y }'] as const;
  await writeFile(join(path, '..data-1', 'one.graphql'), one);
  await symlink(join('..data-1', 'one.graphql'), join(path, 'one.graphql'));
  await writeFile(join(path, 'two.graphql'), twice[0]);
  await writeFile(join(path, 'inner', 'two.graphql'), twice[1]);
  await writeFile(join(path, 'notes.txt'), 'no operation');
  const { operations } = await readManifestFiles(path, 1_000);
  expect(new Set(await operations())).toEqual(
    new Set([
      { id: hashOf(one), body: one, alias: 'One' },
      { id: hashOf(twice[0]), body: twice[0], alias: undefined },
      { id: hashOf(twice[1]), body: twice[1], alias: undefined },
    ]),
  );
});

test('what cannot be read is said, and a folder without operations is none', async () => {
  const path = await folder();
  await expect(readManifestFiles(join(path, 'nowhere'), 1_000)).rejects.toThrow('there is no such file');
  await expect(readManifestFiles(path, 1_000)).rejects.toThrow('a folder without files that end in .graphql');
});
