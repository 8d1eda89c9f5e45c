import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { startGateway } from '../app.js';
import { readGatewaySettings } from '../config.js';
import { silentLog } from '../log.js';
import { placeSubgraphs } from './placeSubgraphs.js';
import type { SupergraphConfig } from './readConfig.js';

const sdl = readFileSync(new URL('../../../supergraph.graphql', import.meta.url), 'utf8');
const allBuckets = [{ name: 'one', url: 'http://one/', ranges: [{ name: 'one', from: 0, to: 1023 }] }];
const place = (text: string, config: SupergraphConfig | undefined) => placeSubgraphs(parse(text), config);
const named = (name: string, placed: ReturnType<typeof place>) => placed.find((each) => each.name === name);

/** A configuration of these subgraphs; those named in `sharded` have one shard of all buckets. */
const configOf = (names: readonly string[], sharded: readonly string[] = []): SupergraphConfig => ({
  federationVersion: '2.14.4',
  subgraphs: names.map((name) => ({
    name,
    url: `http://${name}/`,
    schemaFile: '',
    shards: sharded.includes(name) ? allBuckets : undefined,
  })),
});

const withoutShards = new Error(
  'The supergraph has shard rules for "activities", but no shards are configured for it, and answers would lack what other shards have: give --config a file with `shards` for "activities" (one shard of all buckets will do).',
);

test('a subgraph is where the configuration says, else where the supergraph says', () => {
  const placed = place(sdl, configOf(['activities'], ['activities']));
  expect(named('activities', placed)).toMatchObject({ kind: 'shards', name: 'activities', shards: allBuckets });
  expect(named('places', placed)).toEqual({ kind: 'endpoint', name: 'places', url: 'http://127.0.0.1:4010/graphql' });
});

test.each([
  ['without a configuration', undefined],
  ['with a configuration that does not speak of it', configOf(['places'])],
  ['with a configuration that gives it one address', configOf(['places', 'activities'])],
  ['with shards for another subgraph', configOf(['places', 'activities'], ['places'])],
])('a sharded subgraph is refused %s', (_situation, config) => {
  expect(() => place(sdl, config)).toThrow(withoutShards);
});

test('an entity that lives on shards is refused without shards, even where no root field leads to it', () => {
  const withoutRoots = sdl.replaceAll(/^( {2}\w.*) @(route|scatter).*$/gm, '$1');
  expect(withoutRoots).not.toMatch(/^ {2}\w.* @(route|scatter)/m);
  expect(() => place(withoutRoots, undefined)).toThrow(withoutShards);
});

test('a supergraph whose rules contradict each other is refused with each problem and its coordinate', () => {
  const broken = sdl
    .replace('activity(id: ID!): Activity', 'activity(id: ID): Activity')
    .replace('totalCount: Int! @merge(rule: SUM)', 'totalCount: Int!');
  expect(() => place(broken, configOf(['activities'], ['activities']))).toThrow(
    new Error(
      [
        "The supergraph's shard rules do not add up:",
        '  activities: Query.activity: @route(id: "id") may lead to null, which no shard owns: "id" must be ID!',
        '  activities: ActivityConnection.totalCount: every shard answers Query.activities, so its value comes from all of them and needs an @merge rule',
        '  activities: ActivityConnection.totalCount: every shard answers Place.activities, so its value comes from all of them and needs an @merge rule',
      ].join('\n'),
    ),
  );
});

test('shards for a subgraph whose schema has no rules are refused', () => {
  expect(() => place(sdl, configOf(['activities', 'places'], ['activities', 'places']))).toThrow(
    'places: Query.place: no rule says which shard answers it: give it @route or @scatter',
  );
});

test('a subgraph that the supergraph does not have is refused', () => {
  expect(() => place(sdl, configOf(['activities', 'cruises'], ['activities']))).toThrow(
    'The configuration names the subgraph "cruises", which the supergraph does not have.',
  );
});

test('a supergraph of Federation 1 is refused', () => {
  const old = 'schema @core(feature: "https://specs.apollo.dev/core/v0.1") { query: Query } type Query { x: Int }';
  expect(() => place(old, undefined)).toThrow('The supergraph is one of Federation 1: compose it with Federation 2.');
});

test('a subgraph that is nowhere is refused, unless the configuration says where it is', () => {
  const nowhere = sdl.replace('name: "places", url: "http://127.0.0.1:4010/graphql"', 'name: "places", url: ""');
  expect(() => place(nowhere, configOf(['activities'], ['activities']))).toThrow(
    'The supergraph does not say where the subgraph "places" is: give --config a file with its routing_url.',
  );
  expect(named('places', place(nowhere, configOf(['activities', 'places'], ['activities'])))).toMatchObject({
    url: 'http://places/',
  });
});

test('a gateway without the shards of its supergraph does not start', async () => {
  const options = { host: '127.0.0.1', port: 0, settings: readGatewaySettings({}), log: silentLog };
  await expect(startGateway({ ...options, supergraph: sdl, config: undefined })).rejects.toThrow(withoutShards);
});
