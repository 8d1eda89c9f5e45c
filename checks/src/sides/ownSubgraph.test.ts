import { composeParts } from '@tripgraph/gateway/supergraph/composeParts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Compose } from './composeInThread.js';
import { folderFiles } from './folderFiles.js';
import { readOwnSubgraph } from './ownSubgraph.js';

const compose: Compose = ({ config, schemas }) => Promise.resolve(composeParts(config, schemas));

const link = (names: string): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: [${names}])`;
const places = `${link('"@key", "@listSize"')}
  type Query { place(id: ID!): Place  places: [Place!]! @listSize(assumedSize: 10) }
  type Place @key(fields: "id") { id: ID!  name: String!  slogan: String }`;
const hotels = `${link('"@key"')}
  type Query { hotels: [Hotel!]! }
  type Hotel { name: String! place: Place! }
  type Place @key(fields: "id", resolvable: false) { id: ID! }`;

const servedSupergraph = (): string => {
  const subgraphs = ['places', 'hotels'].map((name) => ({
    name,
    url: `http://127.0.0.1/${name}`,
    schemaFile: name,
    shards: undefined,
  }));
  const composed = composeParts(
    { federationVersion: '2.14.4', subgraphs },
    new Map([
      ['places', places],
      ['hotels', hotels],
    ]),
  );
  if (composed.kind !== 'composed') throw new Error(JSON.stringify(composed.problems));
  return composed.supergraph;
};

const readWith = async (schema: string | undefined, name = 'places') => {
  const folder = await mkdtemp(join(tmpdir(), 'tripgraph-own-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'served.graphql');
  await writeFile(file, servedSupergraph());
  if (schema !== undefined) await writeFile(join(folder, 'schema.graphql'), schema);
  const files = folderFiles(folder, 'this folder');
  return readOwnSubgraph({ label: 'served.graphql', file }, { name, file: 'schema.graphql' }, { files, compose });
};

test('the same schema makes the same supergraph: nothing has changed', async () => {
  const [before, after] = await readWith(places);
  expect(after.composition).toEqual([]);
  expect(after.supergraph).toBe(before.supergraph);
  expect(after.subgraphs).toEqual([{ name: 'places', file: 'schema.graphql', sdl: places }]);
});

test('another schema of one subgraph is in the supergraph with what the others have', async () => {
  const [before, after] = await readWith(places.replace('slogan: String', 'motto: String'));
  expect([before, after].map(({ supergraph }) => /slogan|motto/.exec(supergraph ?? '')?.[0])).toEqual([
    'slogan',
    'motto',
  ]);
  expect(after.supergraph).toContain('type Hotel');
});

test('what does not compose with the others is a finding at the line of the own file', async () => {
  const [, after] = await readWith(places.replace('type Place @key(fields: "id")', 'type Place'));
  expect(after.supergraph).toBeUndefined();
  expect(after.composition).toMatchObject([{ rule: 'composition-error', level: 'error' }]);
});

test('a name that the supergraph does not have, and a file that is not there, are said', async () => {
  await expect(readWith(places, 'place')).rejects.toThrow(
    'served.graphql has no subgraph "place"; it has hotels, places.',
  );
  await expect(readWith(undefined)).rejects.toThrow('There is no schema.graphql, the schema of "places".');
});
