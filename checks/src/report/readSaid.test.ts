import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSaid, saidPaths } from './readSaid.js';

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-said-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, '.tripgraph'));
  return folder;
};

test('where nobody has written anything, nothing is approved or owned', async () => {
  expect(await readSaid(await newFolder(), saidPaths)).toEqual({
    approvals: { file: '.tripgraph/approvals.yaml', approvals: [] },
    owners: [],
  });
});

test('what stands in the usual places is read', async () => {
  const folder = await newFolder();
  await writeFile(
    join(folder, saidPaths.approvals),
    'approvals: [{ finding: a:B, who: jane, why: known, until: 2026-12-31 }]',
  );
  await writeFile(join(folder, saidPaths.owners), 'owners: [{ subgraph: places, teams: ["@tours/places"] }]');
  expect(await readSaid(folder, saidPaths)).toMatchObject({
    approvals: { approvals: [{ finding: 'a:B', who: 'jane' }] },
    owners: [{ subgraph: 'places', teams: ['@tours/places'] }],
  });
});

test('a file that settings name has to be there, and whatever is wrong is told with the name of the file', async () => {
  const folder = await newFolder();
  await expect(readSaid(folder, { ...saidPaths, approvals: 'known.yaml' })).rejects.toThrow(
    'known.yaml cannot be read: there is no such file.',
  );
  await writeFile(join(folder, saidPaths.owners), 'owners: 1');
  await expect(readSaid(folder, saidPaths)).rejects.toThrow('.tripgraph/owners.yaml cannot be used:\n  line 1: owners');
});
