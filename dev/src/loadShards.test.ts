import { migrateActivities } from '@tripgraph/activities/migrate';
import { decodeId } from '@tripgraph/addressing/id';
import { inTransaction } from '@tripgraph/kit/transaction';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { somePlaces } from './catalogue/testing/somePlaces.js';
import { loadShards } from './loadShards.js';
import { fillShards } from './loadShards/fillShards.js';

const supergraphYaml = `
federation_version: =2.9.0
subgraphs:
  activities:
    routing_url: http://127.0.0.1:4021/graphql
    schema: { file: schema.graphql }
    shards:
      - { name: east, routing_url: 'http://127.0.0.1:4021/graphql', buckets: '0-299, 900-1023' }
      - { name: west, routing_url: 'http://127.0.0.1:4022/graphql', buckets: 300-899 }
`;
const isEast = (bucket: number): boolean => bucket < 300 || bucket >= 900;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripgraph-load-shards-'));
  await writeFile(join(folder, 'supergraph.yaml'), supergraphYaml);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let east = '';
let west = '';
beforeEach(async () => {
  [east, west] = await Promise.all([
    createTestDatabase(inject('postgresUrl')),
    createTestDatabase(inject('postgresUrl')),
  ]);
});

const load = async (ifEmpty = false, databases = { east, west }): Promise<string> => {
  let said = '';
  await loadShards({
    config: join(folder, 'supergraph.yaml'),
    databases: Object.entries(databases).map(([shard, url]) => ({ shard, url })),
    ifEmpty,
    seed: 5,
    activities: 400,
    suppliers: 30,
    terminal: { write: (text) => (said += text) },
    readPlaces: () => somePlaces,
  });
  return said;
};

const idsIn = async (url: string, table: 'supplier' | 'activity'): Promise<readonly string[]> => {
  const statement = { name: '', text: `select id from ${table} order by id`, values: [] };
  return (await inTransaction(url, ({ query }) => query<{ id: string }>(statement))).map(({ id }) => id);
};
const contents = async (url: string) => ({
  suppliers: await idsIn(url, 'supplier'),
  activities: await idsIn(url, 'activity'),
});

test('two empty databases get the whole catalogue between them, each the buckets that its shard owns', async () => {
  const said = await load();
  const [inEast, inWest] = [await contents(east), await contents(west)];
  expect(inEast.activities.length + inWest.activities.length).toBe(400);
  expect(inEast.suppliers.length + inWest.suppliers.length).toBe(30);
  const ownedByEast = (id: string): boolean => isEast(decodeId(id)?.bucket ?? Number.NaN);
  expect(Object.values(inEast).flat().every(ownedByEast)).toBe(true);
  expect(Object.values(inWest).flat().some(ownedByEast)).toBe(false);
  expect(inEast.activities.length).toBeGreaterThan(0);
  expect(inWest.activities.length).toBeGreaterThan(0);
  expect(said).toMatch(
    /^Loading made-up activities into east, west\.\n(?: {2}.* left\n| {2}.* just begun\n)* {2}400 of 400 rows, .*, in \d+ s\n/,
  );
  expect(said).toContain(
    `east now holds ${inEast.activities.length} activities of ${inEast.suppliers.length} suppliers.`,
  );
  expect(said).toContain(
    `west now holds ${inWest.activities.length} activities of ${inWest.suppliers.length} suppliers.`,
  );
});

test('a second load is refused; with --if-empty it is content with what is there; neither changes anything', async () => {
  await load();
  const before = [await contents(east), await contents(west)];
  await expect(load()).rejects.toThrow(
    'There are activities or suppliers in east, west already, and nothing is overwritten: name empty databases, or add --if-empty to leave these as they are.',
  );
  expect(await load(true)).toBe('There are activities or suppliers in east, west already: nothing is changed there.\n');
  expect([await contents(east), await contents(west)]).toEqual(before);
});

test('one database that holds something keeps all from being loaded; --if-empty loads the empty one alone', async () => {
  await load();
  const [inEast, inWest] = [await contents(east), await contents(west)];
  const another = await createTestDatabase(inject('postgresUrl'));
  await expect(load(false, { east: another, west })).rejects.toThrow('suppliers in west already');
  expect(await contents(another)).toEqual({ suppliers: [], activities: [] });
  const rows = inEast.activities.length;
  expect(await load(true, { east: another, west })).toContain(`  ${rows} of ${rows} rows`);
  expect(await contents(another)).toEqual(inEast);
  expect(await contents(west)).toEqual(inWest);
});

test('a database that cannot be reached is named by its shard, without its password', async () => {
  const wrong = new URL(west);
  wrong.password = 'not-the-password';
  const refusal = load(false, { east, west: wrong.href });
  await expect(refusal).rejects.toThrow('The database of west cannot be used: password authentication failed');
  await expect(refusal).rejects.not.toThrow('not-the-password');
  wrong.port = '1';
  await expect(load(false, { east, west: wrong.href })).rejects.toThrow(
    /^The database of west cannot be used: connect ECONNREFUSED \S+$/,
  );
  expect(await contents(east)).toEqual({ suppliers: [], activities: [] });
});

test('an interrupted load says so, and leaves the shards empty', async () => {
  await Promise.all([migrateActivities(east), migrateActivities(west)]);
  const shards = [
    { shard: 'east', url: east, owns: isEast },
    { shard: 'west', url: west, owns: (bucket: number) => !isEast(bucket) },
  ];
  const size = { seed: 5, activities: 400, suppliers: 30 };
  const filling = fillShards(shards, size, somePlaces, { write: () => true }, AbortSignal.abort());
  await expect(filling).rejects.toThrow('Loading was interrupted. Each shard has all of its part or nothing; run it');
  for (const url of [east, west]) expect(await contents(url)).toEqual({ suppliers: [], activities: [] });
});

test('a shard that fails is named, with the reason', async () => {
  const shard = { shard: 'west', url: west, owns: () => true };
  const size = { seed: 5, activities: 400, suppliers: 30 };
  const filling = fillShards([shard], size, somePlaces, { write: () => true }, new AbortController().signal);
  await expect(filling).rejects.toThrow('west could not be loaded: relation "activity" does not exist. Each shard has');
});
