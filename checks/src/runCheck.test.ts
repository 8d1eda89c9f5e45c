import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSaid } from './report/readSaid.js';
import { reportOf, type Report } from './report/report.js';
import { runCheck } from './runCheck.js';
import { readSettings } from './settings.js';
import { makeRepository, type Repository } from './testing/repository.js';

const places = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

type Query {
  place(id: ID!): Place
}

type Place @key(fields: "id") {
  id: ID!
  name: String!
  population: Int
}
`;

const supergraph = `federation_version: =2.14.4
subgraphs:
  places:
    routing_url: http://127.0.0.1:4010/graphql
    schema: { file: schemas/places.graphql }
`;

const partners = `partners:
  - { name: acme, state: active, keys: [], mode: ids-only, manifest: acme.json }
  - { name: globex, state: active, keys: [], mode: ids-only, manifest: globex.json }
`;

const placePage = 'query PlacePage($id: ID!) { place(id: $id) { name population } }';
const placeName = 'query PlaceName($id: ID!) { place(id: $id) { name } }';
const manifest = (...documents: string[]): string =>
  JSON.stringify(documents.map((document, index) => [`operation-${index}`, document]));

const today = '2026-11-29';
let repository: Repository;

beforeEach(() => {
  repository = makeRepository();
  repository.write({
    'supergraph.yaml': supergraph,
    'schemas/places.graphql': places,
    'partners.yaml': partners,
    'acme.json': manifest(placePage, placeName),
    'globex.json': manifest(placeName),
  });
  repository.commit('the graph');
  repository.git('switch', '--quiet', '--create', 'change');
});

afterEach(() => repository.remove());

const report = async (settings = 'operations: { partners: partners.yaml }'): Promise<Report> => {
  const { folder } = repository;
  const read = readSettings('.tripgraph/checks.yaml', settings);
  const checked = await runCheck({ folder, settings: read, environment: {}, today, onProgress: () => undefined });
  return reportOf(checked, { ...(await readSaid(folder, read)), today });
};

const removePopulation = (): void => {
  repository.write({ 'schemas/places.graphql': places.replace('  population: Int\n', '') });
  repository.commit('places: nobody lives there');
};

const ofField = ({ findings }: Report) => findings.filter(({ rule }) => rule === 'field-removed');

test('a pull request that removes a field which one operation of a partner uses fails, and names both', async () => {
  removePopulation();
  const said = await report();
  expect(said.passed).toBe(false);
  expect(said.before).toBe('merge base with main');
  expect(ofField(said)).toMatchObject([
    {
      id: 'field-removed:Place.population',
      level: 'error',
      place: { file: 'schemas/places.graphql', line: 7, column: 6 },
      message: "Field 'population' was removed from object type 'Place'. It touches PlacePage of acme.",
      affected: [{ client: 'acme', operation: 'PlacePage', field: 'Place.population' }],
    },
  ]);
});

test('with the operation retired it passes, and says that nobody uses the field', async () => {
  removePopulation();
  repository.write({ 'acme.json': manifest(placeName) });
  const said = await report();
  expect(ofField(said)).toMatchObject([
    {
      level: 'warning',
      affected: [],
      changedLevel: { from: 'error', because: 'it touches none of the 2 operations in use' },
    },
  ]);
  expect(said.passed).toBe(true);
});

test('approved it passes, and says by whom', async () => {
  removePopulation();
  const until = '2026-12-31';
  const approval = `{ finding: "field-removed:Place.population", who: jane, why: acme agreed, until: ${until} }`;
  repository.write({ '.tripgraph/approvals.yaml': `approvals:\n  - ${approval}\n` });
  const said = await report();
  expect(ofField(said)).toMatchObject([
    { level: 'notice', changedLevel: { from: 'error', because: `approved by jane until ${until}: acme agreed` } },
  ]);
  expect(said.passed).toBe(true);
});

test('without records of use nothing is taken lightly, and that is said', async () => {
  removePopulation();
  const said = await report('{}');
  expect(ofField(said)).toMatchObject([{ level: 'error', changedLevel: undefined, affected: [] }]);
  expect(said.leftOut).toContain(
    'No operations in use were given (--usage, --partners), so no change is taken lightly for being unused.',
  );
});

test('uses of a usage file count by client and window, and are told with their last day', async () => {
  removePopulation();
  const hash = 'a'.repeat(64);
  const use = {
    kind: 'use',
    client: 'web',
    clientKind: 'frontend',
    hash,
    id: null,
    errors: 0,
    cost: 1,
    latencyMs: { p50: 1, p99: 2 },
  };
  const lines = [
    { kind: 'operation', version: 1, hash, name: 'PlacePage', document: placePage },
    { ...use, day: '2026-11-20', count: 5 },
    { ...use, day: '2026-11-21', count: 7 },
    { ...use, day: '2026-01-01', count: 1_000 },
  ];
  writeFileSync(
    join(repository.folder, 'usage.ndjson'),
    `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"kind":"us`,
  );
  const said = await report('usage: { files: [usage.ndjson], window_days: 30 }');
  expect(ofField(said)).toMatchObject([
    { level: 'error', affected: [{ client: 'web', operation: 'PlacePage', count: 12, lastDay: '2026-11-21' }] },
  ]);
  expect(said.leftOut.join()).toContain('1 of 5 lines cannot be read');
});

test('what is compared with is read from git, whatever the folder looks like now', async () => {
  removePopulation();
  expect(ofField(await report('against: HEAD~1'))).toHaveLength(1);
  expect(ofField(await report('against: HEAD'))).toHaveLength(0);
  await expect(report('against: nowhere')).rejects.toThrow(
    'There is no commit and no file or folder "nowhere" to compare with',
  );
  await expect(report('against: "--output=x"')).rejects.toThrow('"--output=x" is neither a commit nor a path.');
});

test('what does not compose, and buckets without a shard, are findings with a line', async () => {
  repository.write({ 'schemas/places.graphql': places.replace('population: Int', 'population: Number') });
  const broken = await report();
  expect(broken.findings).toMatchObject([
    { rule: 'composition-error', coordinate: 'Place.population', subgraph: 'places', place: { line: 10 } },
  ]);
  expect(broken.leftOut.join()).toContain('It does not compose');
  const shards = '    shards: [{ name: one, routing_url: "http://127.0.0.1:1/", buckets: 0-1000 }]\n';
  repository.write({ 'supergraph.yaml': `${supergraph}${shards}` });
  expect((await report()).findings).toMatchObject([
    { rule: 'bucket-map', subgraph: 'places', place: { file: 'supergraph.yaml', line: 6 } },
  ]);
});

test('links in a commit are not followed, and files of others are not read', async () => {
  repository.git('switch', '--quiet', 'main');
  repository.write({ 'schemas/places.graphql': undefined });
  symlinkSync('/etc/passwd', join(repository.folder, 'schemas/places.graphql'));
  repository.commit('a link');
  repository.git('switch', '--quiet', 'change');
  await expect(report('against: main')).rejects.toThrow(
    'schemas/places.graphql of main is no file: links are not followed.',
  );
});
