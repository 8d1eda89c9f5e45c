import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@tripgraph/gateway/supergraph/readConfig';
import { expect, onTestFinished, test } from 'vitest';
import { portsFrom, sliceBuckets } from '../layout.js';
import { projectFolder } from '../projectFolder.js';
import { chooseSupergraphFile, isStandard, writeSupergraph } from './supergraphFile.js';

const read = (text: string) => readConfig('supergraph.yaml', text, {});

test('the file of the project is what three shards on the standard ports need', async () => {
  const committed = read(await readFile(join(projectFolder, 'supergraph.yaml'), 'utf8'));
  const written = read(writeSupergraph(`=${committed.federationVersion}`, portsFrom(4000, 3), sliceBuckets(3), '.'));
  const withoutPaths = (config: typeof committed) => config.subgraphs.map(({ schemaFile: _file, ...rest }) => rest);
  expect(withoutPaths(written)).toEqual(withoutPaths(committed));
});

test('it is used where it fits, and only there', () => {
  expect(isStandard(portsFrom(4000, 3), sliceBuckets(3))).toBe(true);
  expect(isStandard(portsFrom(4001, 3), sliceBuckets(3))).toBe(false);
  expect(isStandard(portsFrom(4000, 2), sliceBuckets(2))).toBe(false);
  const moved = sliceBuckets(3).map((slice, index) => (index === 0 ? { ...slice, lastBucket: 340 } : slice));
  expect(isStandard(portsFrom(4000, 3), moved)).toBe(false);
});

test('other shards and ports get a file in the data folder that the gateway can read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-supergraph-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = await chooseSupergraphFile(folder, portsFrom(5000, 2), sliceBuckets(2));
  expect(file).toBe(join(folder, 'supergraph.yaml'));
  const config = read(await readFile(file, 'utf8'));
  expect(config.subgraphs.map(({ name, url }) => [name, url])).toEqual([
    ['places', 'http://127.0.0.1:5010/graphql'],
    ['activities', 'http://127.0.0.1:5021/graphql'],
    ['carts', 'http://127.0.0.1:5011/graphql'],
    ['articles', 'http://127.0.0.1:5012/graphql'],
    ['books', 'http://127.0.0.1:5013/graphql'],
    ['tours', 'http://127.0.0.1:5014/graphql'],
    ['lodgings', 'http://127.0.0.1:5015/graphql'],
  ]);
  expect(config.subgraphs[1]?.shards).toEqual([
    {
      name: 'activities-1',
      url: 'http://127.0.0.1:5021/graphql',
      ranges: [{ name: 'activities-1', from: 0, to: 511 }],
    },
    {
      name: 'activities-2',
      url: 'http://127.0.0.1:5022/graphql',
      ranges: [{ name: 'activities-2', from: 512, to: 1023 }],
    },
  ]);
  for (const { schemaFile } of config.subgraphs) {
    expect(await readFile(join(folder, schemaFile), 'utf8')).toContain('extend schema');
  }
});
