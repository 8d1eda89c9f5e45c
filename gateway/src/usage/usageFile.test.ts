import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newTally, countOne } from './tally.js';
import { nobody, partner } from './testing/counted.js';
import { usageFolder, type UsageLine } from './testing/foldered.js';
import { usageFile } from './usageFile.js';
import type { OperationUse } from './usesOf.js';

const day = '2026-11-29';
const useOf = (name: string, document = `query ${name} { x }`): OperationUse => {
  const tally = newTally();
  countOne(tally, true, 7, 3);
  return {
    user: partner('north'),
    operation: { hash: `hash of ${name}`, name, document },
    id: name.toLowerCase(),
    tally,
  };
};
const roomy = { maxBytes: 1_000_000, maxFiles: 3 };

const kindsOf = (lines: readonly UsageLine[]) =>
  lines.map((line) =>
    line === undefined ? 'cut off' : `${line.kind} ${String(line['hash']).replace('hash of ', '')}`,
  );

test('an operation is said once, before its first use, and each use with all that is known of it', async () => {
  const { path, lines } = await usageFolder();
  const file = usageFile({ path, ...roomy });
  await file.write([useOf('A'), { ...useOf('B'), user: nobody, id: undefined }], day);
  await file.write([useOf('A')], '2026-11-30');
  const all = await lines();
  expect(kindsOf(all)).toEqual(['operation A', 'use A', 'operation B', 'use B', 'use A']);
  expect(all[0]).toEqual({ kind: 'operation', version: 1, hash: 'hash of A', name: 'A', document: 'query A { x }' });
  expect(all[1]).toEqual({
    kind: 'use',
    day,
    client: 'north',
    clientKind: 'partner',
    hash: 'hash of A',
    id: 'a',
    count: 1,
    errors: 1,
    cost: 7,
    latencyMs: { p50: 3.36, p99: 3.36 },
  });
  expect(all[3]).toMatchObject({ client: null, clientKind: 'nobody', id: null });
  expect(all[4]).toMatchObject({ day: '2026-11-30' });
});

test('a file that would be too long becomes an older one, and of too many the oldest goes', async () => {
  const { path, names, lines } = await usageFolder();
  const file = usageFile({ path, maxBytes: 400, maxFiles: 3 });
  for (const name of ['A', 'B', 'C', 'D']) await file.write([useOf(name)], day);
  expect(await names()).toEqual(['usage.1.ndjson', 'usage.2.ndjson', 'usage.ndjson']);
  expect(kindsOf(await lines())).toEqual(['operation D', 'use D']);
  expect(kindsOf(await lines('usage.1.ndjson'))).toEqual(['operation C', 'use C']);
  expect(kindsOf(await lines('usage.2.ndjson'))).toEqual(['operation B', 'use B']);
});

test('of one file alone it is begun anew', async () => {
  const { path, names, lines } = await usageFolder();
  const file = usageFile({ path, maxBytes: 400, maxFiles: 1 });
  for (const name of ['A', 'B']) await file.write([useOf(name)], day);
  expect(await names()).toEqual(['usage.ndjson']);
  expect(kindsOf(await lines())).toEqual(['operation B', 'use B']);
});

test('whatever is written: each file says its operations before their uses, is not too long, and nothing is written twice', async () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom(...names)), { maxLength: 8 }),
      fc.integer({ min: 450, max: 1_500 }),
      async (flushes, maxBytes) => {
        const { path, names: written, lines, read } = await usageFolder();
        const file = usageFile({ path, maxBytes, maxFiles: 60 });
        for (const uses of flushes)
          await file.write(
            uses.map((name) => useOf(name)),
            day,
          );
        const used: string[] = [];
        for (const name of await written()) {
          expect((await read(name)).length).toBeLessThanOrEqual(maxBytes);
          const said = new Set<unknown>();
          for (const line of await lines(name)) {
            if (line?.kind === 'operation') {
              expect(said.has(line['hash'])).toBe(false);
              said.add(line['hash']);
            } else {
              expect(said.has(line?.['hash'])).toBe(true);
              used.push(String(line?.['id']));
            }
          }
        }
        expect(used.sort()).toEqual(
          flushes
            .flat()
            .map((name) => name.toLowerCase())
            .sort(),
        );
      },
    ),
    { numRuns: 20 },
  );
});

test('a process that starts again says operations again, and goes on with the file', async () => {
  const { path, lines } = await usageFolder();
  await usageFile({ path, ...roomy }).write([useOf('A')], day);
  await usageFile({ path, ...roomy }).write([useOf('A')], day);
  expect(kindsOf(await lines())).toEqual(['operation A', 'use A', 'operation A', 'use A']);
});

test('after a line that a crash has cut off the next one is whole', async () => {
  const { path, lines } = await usageFolder();
  await writeFile(path, '{"kind":"use","day":"2026-1');
  await usageFile({ path, ...roomy }).write([useOf('A')], day);
  expect(kindsOf(await lines())).toEqual(['cut off', 'operation A', 'use A']);
});

test.each([
  ['taken away', async (path: string) => rm(path)],
  ['moved', async (path: string) => rename(path, `${path}.moved`)],
  ['emptied', async (path: string) => writeFile(path, '')],
])('when the file is %s by somebody else, operations are said again in the new one', async (_what, act) => {
  const { path, lines } = await usageFolder();
  const file = usageFile({ path, ...roomy });
  await file.write([useOf('A')], day);
  await act(path);
  await file.write([useOf('A')], day);
  expect(kindsOf(await lines())).toEqual(['operation A', 'use A']);
});

test('two processes with one file write whole lines', async () => {
  const { path, lines } = await usageFolder();
  const files = [usageFile({ path, ...roomy }), usageFile({ path, ...roomy })];
  const uses = ['A', 'B', 'C'].map((name) => useOf(name, `{ ${'x '.repeat(5_000)} }`));
  for (let round = 0; round < 5; round += 1) await Promise.all(files.map((file) => file.write(uses, day)));
  const all = await lines();
  expect(all.filter((line) => line === undefined)).toEqual([]);
  expect(all.filter((line) => line?.kind === 'use').length).toBe(30);
});

test('a folder that is not there, and a path that is no file, are said as the system says them', async () => {
  const { folder } = await usageFolder();
  const write = (path: string) => usageFile({ path, ...roomy }).write([useOf('A')], day);
  await expect(write(join(folder, 'nowhere', 'usage.ndjson'))).rejects.toThrow('ENOENT');
  await mkdir(join(folder, 'folder.ndjson'));
  await expect(write(join(folder, 'folder.ndjson'))).rejects.toThrow('EISDIR');
  await expect(write('/dev/null')).rejects.toThrow('it is not a file');
});

test('after it could not be written, operations are said again: it is not known what stands there', async () => {
  const { path, folder, lines } = await usageFolder();
  const file = usageFile({ path, ...roomy });
  await file.write([useOf('A')], day);
  await rename(folder, `${folder}-away`);
  await expect(file.write([useOf('B')], day)).rejects.toThrow('ENOENT');
  await rename(`${folder}-away`, folder);
  await file.write([useOf('A'), useOf('B')], day);
  expect(kindsOf(await lines())).toEqual(['operation A', 'use A', 'use A', 'operation B', 'use B']);
});
