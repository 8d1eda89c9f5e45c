import { readConfig } from '@tripgraph/gateway/supergraph/readConfig';
import { expect, test } from 'vitest';
import { pairShards, type ShardDatabase } from './pairShards.js';

const shard = (name: string, buckets: string): string =>
  `{ name: ${name}, routing_url: 'http://${name}/graphql', buckets: '${buckets}' }`;
const configOf = (subgraph: string, shards: string) =>
  readConfig(
    'supergraph.yaml',
    `{ federation_version: '=2.9.0', subgraphs: { ${subgraph}: {
      routing_url: 'http://one/graphql', schema: { file: one.graphql }${shards} } } }`,
    {},
  );
const config = configOf('activities', `, shards: [${shard('one', '0-99, 200-1023')}, ${shard('two', '100-199')}]`);

const password = 'a-secret';
const at = (name: string, address = `postgres://tripgraph:${password}@${name}-db:5432/activities`): ShardDatabase => ({
  shard: name,
  url: address,
});
const pair = (databases: readonly ShardDatabase[], from = config) => pairShards('supergraph.yaml', from, databases);

test('each shard gets its own database and all its ranges of buckets, in whatever order they are named', () => {
  const [one, two] = pair([at('two'), at('one')]);
  expect([one?.url, two?.url]).toEqual([at('one').url, at('two').url]);
  const buckets = [0, 99, 100, 199, 200, 1023];
  expect(buckets.map((bucket) => one?.owns(bucket))).toEqual([true, true, false, false, true, true]);
  expect(buckets.map((bucket) => two?.owns(bucket))).toEqual([false, false, true, true, false, false]);
});

const refused: ReadonlyArray<readonly [string, readonly ShardDatabase[], string]> = [
  [
    'a shard without a database',
    [at('two')],
    'No database is given for one of supergraph.yaml: add --database one=postgres://….',
  ],
  [
    'no database at all',
    [],
    'No database is given for one, two of supergraph.yaml: add --database one=postgres://… --database two=postgres://….',
  ],
  [
    'a database of no shard',
    [at('one'), at('two'), at('three')],
    '--database names three, but the shards of supergraph.yaml are one, two.',
  ],
  [
    'two databases for one shard',
    [at('one'), at('two'), at('one', 'postgres://other/activities')],
    '--database names one twice: give each shard one database.',
  ],
  [
    'one database for two shards, whoever logs in',
    [at('one', 'postgres://a:b@db/x'), at('two', `postgres://c:${password}@db/x`)],
    '--database gives one and two the same database: give each shard one of its own.',
  ],
];

test.each(refused)('%s is refused in a sentence without a password', (_situation, databases, sentence) => {
  expect(() => pair(databases)).toThrow(new Error(sentence));
  expect(sentence).not.toContain(password);
});

test.each([
  ['a subgraph of one instance', configOf('activities', '')],
  ['another sharded subgraph', configOf('places', `, shards: [${shard('one', '0-1023')}]`)],
])('%s alone leaves nothing to load', (_situation, from) => {
  expect(() => pair([at('one')], from)).toThrow(
    'supergraph.yaml has no shards of a subgraph "activities", so there is nothing to load.',
  );
});
