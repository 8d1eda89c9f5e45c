import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compose } from './compose.js';

const activities = readFileSync(new URL('../../../subgraphs/activities/schema.graphql', import.meta.url), 'utf8');
/** The links and the shard directives. */
const header = activities.slice(0, activities.indexOf('type Query'));

/** The problems of a sharded subgraph with these types, as `coordinate: message`, beside one that is not sharded. */
const problemsOf = (types: string, beside = 'type Query { tide: Int }'): readonly string[] => {
  const shards = [{ name: 'one', url: 'http://x/', ranges: [{ name: 'one', from: 0, to: 1023 }] }];
  const composition = compose(
    {
      federationVersion: '2.14.4',
      subgraphs: [
        { name: 'boats', url: 'http://x/', schemaFile: 'boats', shards },
        { name: 'sea', url: 'http://y/', schemaFile: 'sea', shards: undefined },
      ],
    },
    new Map([
      ['boats', header + types],
      ['sea', `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) ${beside}`],
    ]),
  );
  return composition.kind === 'composed' ? [] : composition.problems.map((line) => line.replace(/^boats(:\d+)?: /, ''));
};

const boat = 'type Boat @key(fields: "id") @owned { id: ID! name: String! }';
const pageArguments = 'first: Int, after: String, last: Int, before: String';
const page = (parts: { arguments?: string; connection?: string; edge?: string } = {}): string => `
  type Query { boats(${parts.arguments ?? pageArguments}): ${parts.connection ?? 'Boats'} @scatter }
  type Boats @merge(rule: PAGE) { edges: [BoatEdge!]! pageInfo: Info! }
  type BoatEdge { ${parts.edge ?? 'cursor: String!'} node: Boat! }
  type Info { hasNextPage: Boolean! endCursor: String }
  ${boat}`;

test('a page with all that a page needs is taken', () => {
  expect(problemsOf(page())).toEqual([]);
});

test.each([
  [
    'whose size has a default value',
    { arguments: 'first: Int = 10, after: String, last: Int, before: String' },
    'Query.boats: the gateway cannot see the default value of "first" and would cut pages at another size: leave the default out',
  ],
  [
    'whose size is no number',
    { arguments: 'first: String, after: String, last: Int, before: String' },
    'Query.boats: "first" of a page must be an Int',
  ],
  [
    'that cannot be read backwards',
    { arguments: 'first: Int, after: String' },
    'Query.boats: @merge(rule: PAGE) needs the arguments first, after, last, before; what is missing: last, before',
  ],
  [
    'with edges that may lack a cursor',
    { edge: 'cursor: String' },
    'BoatEdge.cursor: edges are put in order by their cursors, so each must be a String!, and this is String',
  ],
  [
    'with cursors that are no texts',
    { edge: 'cursor: Int!' },
    'BoatEdge.cursor: edges are put in order by their cursors, so each must be a String!, and this is Int!',
  ],
  [
    'without cursors',
    { edge: 'id: ID!' },
    'Query.boats: Boats is no Relay connection: @merge(rule: PAGE) needs edges { cursor } and pageInfo',
  ],
  [
    'of which there is a list',
    { connection: '[Boats!]!' },
    'Query.boats: @merge(rule: PAGE) is for one connection, not for a list of them',
  ],
])('a page %s is refused', (_situation, parts, problem) => {
  expect(problemsOf(page(parts))).toEqual([problem]);
});

test('a problem that several fields lead to is named once', () => {
  const twice = page({ edge: 'cursor: String' }).replace(
    'type Query {',
    `type Query { others(${pageArguments}): Boats @scatter`,
  );
  expect(problemsOf(twice)).toHaveLength(1);
});

const counts = (field: string): string => `
  type Query { sails: [Sail!]! @scatter @merge(rule: COUNTS) }
  type Sail { colour: String! count: Int! ${field} }
  type Size { metres: Int! count: Int! }`;

test('things that hold single values and lists of such things can be counted', () => {
  expect(problemsOf(counts('sizes: [Size!]! sails: [Sail!]'))).toEqual([]);
});

test.each([
  ['a list of leaves', 'tags: [String!]!', 'Sail.tags', '[String!]!'],
  ['an object', 'size: Size', 'Sail.size', 'Size'],
  ['a list of lists', 'sizes: [[Size!]!]!', 'Sail.sizes', '[[Size!]!]!'],
])('counted things that hold %s are refused', (_situation, field, coordinate, type) => {
  expect(problemsOf(counts(field))).toEqual([
    `${coordinate}: what @merge(rule: COUNTS) counts has single values and lists of objects alone, and this is ${type}`,
  ]);
});

test('counts of what is no list of objects are refused', () => {
  expect(problemsOf('type Query { sails: [String!]! @scatter @merge(rule: COUNTS) }')).toEqual([
    'Query.sails: @merge(rule: COUNTS) is for lists of objects',
  ]);
});

const crossing = `${boat}
  type Port @key(fields: "id") @scatter { id: ID! boatCount: Int! @merge(rule: SUM) }
  interface Named { id: ID! }
  type Buoy implements Named { id: ID! }
  union Sight = Boat | Port`;
const oneShardAlone = 'which is @scatter, and one shard alone would answer for it: give Port a field of its own';

test.each([
  [
    'a union behind @route',
    `type Query { sight(id: ID!): Sight @route(id: "id") } ${crossing}`,
    `Query.sight: Sight may be a Port, ${oneShardAlone}`,
  ],
  [
    'a list of a union inside an owned type',
    `type Query { boat(id: ID!): Boat @route(id: "id") } ${crossing.replace('name: String!', 'sights: [Sight!]!')}`,
    `Boat.sights: Sight may be a Port, ${oneShardAlone}`,
  ],
  [
    'an interface behind @route',
    `type Query { named(id: ID!): Named @route(id: "id") } ${crossing.replace('type Port', 'type Port implements Named')}`,
    `Query.named: Named may be a Port, ${oneShardAlone}`,
  ],
])('%s of which a member is on every shard is refused', (_situation, types, problem) => {
  expect(problemsOf(types)).toEqual([problem]);
});

test('unions and interfaces of what one shard knows whole are taken, and so is a scattered type by itself', () => {
  const types = `type Query { sight(id: ID!): Sight @route(id: "id") named(id: ID!): Named @route(id: "id") } ${crossing}`;
  const apart = types.replace('Boat | Port', 'Boat | Buoy').replace('name: String!', 'port: Port buoy: Named');
  expect(problemsOf(apart)).toEqual([]);
});

test('a member that only another subgraph answers with is no problem', () => {
  const types = `type Query { sight(id: ID!): Sight @route(id: "id") } ${crossing.replace('Boat | Port', 'Boat')}`;
  const sea = 'type Query { seen: Sight } union Sight = Port type Port @key(fields: "id") { id: ID! depth: Int }';
  expect(problemsOf(types, sea)).toEqual([]);
});

const routed = (signature: string, path: string): string => `
  type Query { boats${signature} @route(id: "${path}") }
  input Find { id: ID! ids: [ID!]! many: [Find!]! inner: Find maybe: ID }
  ${boat}`;

test.each([
  ['one id', '(id: ID!): Boat', 'id'],
  ['an id in an input', '(find: Find!): Boat', 'find.id'],
  ['a list at the end', '(find: Find!): [Boat]!', 'find.ids'],
])('a route to %s is taken', (_situation, signature, path) => {
  expect(problemsOf(routed(signature, path))).toEqual([]);
});

test.each([
  [
    'through a list of inputs',
    '(find: Find!): [Boat]!',
    'find.many.id',
    'goes through the list "many", and only the end of its path may be a list',
  ],
  [
    'to a list of lists',
    '(ids: [[ID!]!]!): [Boat]!',
    'ids',
    'leads to a list of lists, which cannot be split by owner',
  ],
  ['to a nullable id', '(id: ID): Boat', 'id', 'may lead to null, which no shard owns: "id" must be ID!'],
  ['to nullable ids', '(ids: [ID]!): [Boat]!', 'ids', 'may lead to null, which no shard owns: "ids" must be [ID!]!'],
  [
    'to a list that may be null',
    '(ids: [ID!]): [Boat]!',
    'ids',
    'may lead to null, which no shard owns: "ids" must be [ID!]!',
  ],
  [
    'through an input that may be null',
    '(find: Find): Boat',
    'find.id',
    'may lead to null, which no shard owns: "find" must be Find!',
  ],
  [
    'to an id with a default value',
    '(id: ID! = "boat_1"): Boat',
    'id',
    'cannot see the default value of "id": leave the default out',
  ],
  ['to a text', '(name: String!): Boat', 'name', 'leads to String, not to an ID or a list of IDs'],
])('a route %s is refused', (_situation, signature, path, problem) => {
  expect(problemsOf(routed(signature, path))).toEqual([`Query.boats: @route(id: "${path}") ${problem}`]);
});

test('a key that does not say where an owned entity lives is refused', () => {
  const types = (keys: string): string =>
    `type Query { boat(id: ID!): Boat @route(id: "id") }
     type Boat ${keys} @owned { id: ID! sail: String! port: Port! }
     type Port @shareable { id: ID! }`;
  expect(
    problemsOf(types('@key(fields: "id") @key(fields: "sail id") @key(fields: "sail", resolvable: false)')),
  ).toEqual([]);
  expect(problemsOf(types('@key(fields: "id") @key(fields: "sail") @key(fields: "port { id }")'))).toEqual([
    'Boat: @key(fields: "sail") says nothing of the shard: every key of an @owned type needs its id, "id"',
    'Boat: @key(fields: "port { id }") says nothing of the shard: every key of an @owned type needs its id, "id"',
  ]);
});

test('a reference to an entity of another subgraph needs no rule', () => {
  const types = `type Query { boat(id: ID!): Boat @route(id: "id") }
    type Boat @key(fields: "id") @owned { id: ID! bay: Bay! }
    type Bay @key(fields: "id", resolvable: false) { id: ID! }`;
  const sea = 'type Query { bay(id: ID!): Bay } type Bay @key(fields: "id") { id: ID! depth: Int }';
  expect(problemsOf(types, sea)).toEqual([]);
});

test('an owned type may lead to another owned type of the same shard', () => {
  expect(
    problemsOf(
      `type Query { boat(id: ID!): Boat @route(id: "id") }
       type Boat @key(fields: "id") @owned { id: ID! maker: Maker! others: [Boat!]! }
       type Maker @key(fields: "id") @owned { id: ID! }`,
    ),
  ).toEqual([]);
});

test('subscriptions to a sharded subgraph are refused', () => {
  expect(
    problemsOf(`type Query { boat(id: ID!): Boat @route(id: "id") } type Subscription { boat: Boat } ${boat}`),
  ).toEqual(['Subscription: a sharded subgraph cannot be subscribed to']);
});
