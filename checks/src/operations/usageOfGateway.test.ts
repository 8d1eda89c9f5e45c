import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countOne, newTally } from '@tripgraph/gateway/usage/tally';
import { usageFile } from '@tripgraph/gateway/usage/usageFile';
import type { OperationUse } from '@tripgraph/gateway/usage/usesOf';
import { expect, onTestFinished, test } from 'vitest';
import { readUsageFiles } from './readUsageFiles.js';

const useOf = (name: string, user: OperationUse['user'], id?: string): OperationUse => {
  const tally = newTally();
  countOne(tally, false, 3, 1);
  return { user, operation: { hash: name.repeat(64), name: undefined, document: `{\n  ${name}\n}` }, id, tally };
};
const north = { kind: 'partner', name: 'north' } as const;
const nobody = { kind: 'nobody', name: undefined } as const;

test('what gateways write is read, of all their files, and of files that became older ones', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-usage-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const write = (name: string) => usageFile({ path: join(folder, name), maxBytes: 500, maxFiles: 3 }).write;
  const [first, second] = [write('usage.process-1.ndjson'), write('usage.process-2.ndjson')];
  await first([useOf('a', north, 'an id'), useOf('b', nobody)], '2026-11-28');
  await first([useOf('a', north, 'an id')], '2026-11-29');
  await second([useOf('a', north, 'an id')], '2026-11-27');
  const files = ['process-1.ndjson', 'process-1.1.ndjson', 'process-1.2.ndjson', 'process-2.ndjson'].map((name) =>
    join(folder, `usage.${name}`),
  );
  const { usage, said } = await readUsageFiles(files, '2026-11-29', 30);
  expect(said).toEqual([]);
  expect([...usage.documents.values()].sort()).toEqual(['{\n  a\n}', '{\n  b\n}']);
  expect([...usage.uses].sort((one, other) => one.hash.localeCompare(other.hash))).toEqual([
    { client: 'north', hash: 'a'.repeat(64), id: 'an id', count: 3, lastDay: '2026-11-29' },
    { client: undefined, hash: 'b'.repeat(64), id: undefined, count: 1, lastDay: '2026-11-28' },
  ]);
});
