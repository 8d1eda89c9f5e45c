import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { claimDataFolder, clearDataFolder, inspectDataFolder } from './dataFolder.js';
import { sliceBuckets } from './layout.js';
import { manifestVersion, readManifest, writeManifest, type Manifest } from './manifest.js';

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-folder-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const manifest: Manifest = {
  version: manifestVersion,
  seed: 1,
  places: 30,
  suppliers: 5,
  activities: 100,
  shards: sliceBuckets(2).map((slice) => ({ ...slice, suppliers: 2, activities: 50 })),
  example: { placeId: 'plc_1', activityId: 'act_1' },
};

test('a folder that is not there, or empty, is free to use', async () => {
  const folder = await makeFolder();
  expect(await inspectDataFolder(folder)).toEqual({ state: 'empty' });
  expect(await inspectDataFolder(join(folder, 'below'))).toEqual({ state: 'empty' });
});

test('a folder with files of others, or a file, is foreign', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  expect(await inspectDataFolder(folder)).toEqual({ state: 'foreign' });
  expect(await inspectDataFolder(join(folder, 'manifest.json'))).toEqual({ state: 'foreign' });
});

test('a folder of ours is unfinished until its manifest is there', async () => {
  const folder = join(await makeFolder(), 'data');
  await claimDataFolder(folder);
  await mkdir(join(folder, 'postgres'));
  expect(await inspectDataFolder(folder)).toEqual({ state: 'unfinished' });
  await writeManifest(folder, manifest);
  expect(await inspectDataFolder(folder)).toEqual({ state: 'seeded', manifest });
});

test.each([
  ['cut off', '{"version": 2, "seed"'],
  ['of another version', JSON.stringify({ ...manifest, version: manifestVersion - 1 })],
  ['without shards', JSON.stringify({ ...manifest, shards: [] })],
  ['with a shard without buckets', JSON.stringify({ ...manifest, shards: [{ name: 'a', database: 'b' }] })],
  ['with text for a number', JSON.stringify({ ...manifest, seed: '1' })],
  ['that is a list', '[]'],
])('a manifest %s is none', async (_why, text) => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'manifest.json'), text);
  expect(await readManifest(folder)).toBeUndefined();
});

test('a folder without activities has nothing to show first', async () => {
  const folder = await makeFolder();
  await writeManifest(folder, { ...manifest, example: null });
  expect((await readManifest(folder))?.example).toBeNull();
});

test('clearing leaves the folder ours and nothing in it', async () => {
  const folder = await makeFolder();
  await claimDataFolder(folder);
  await writeManifest(folder, manifest);
  await mkdir(join(folder, 'postgres/base'), { recursive: true });
  await clearDataFolder(folder);
  expect(await readdir(folder)).toEqual(['made-by-tripgraph.txt']);
});

test('what people write for the checks does not make a folder foreign, and stays when it is cleared', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'approvals.yaml'), 'approvals: []');
  await writeFile(join(folder, 'owners.yaml'), 'owners: []');
  expect(await inspectDataFolder(folder)).toEqual({ state: 'empty' });
  await claimDataFolder(folder);
  await writeManifest(folder, manifest);
  await clearDataFolder(folder);
  expect((await readdir(folder)).sort()).toEqual(['approvals.yaml', 'made-by-tripgraph.txt', 'owners.yaml']);
});

test('a folder that cannot be made is refused with its path and what to do', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'file'), '');
  await expect(claimDataFolder(join(folder, 'file/data'))).rejects.toThrow(
    `The data folder ${join(folder, 'file/data')} cannot be written (ENOTDIR): choose another one with --data`,
  );
});
