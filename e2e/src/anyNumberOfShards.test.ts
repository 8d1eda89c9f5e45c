import { encodeId } from '@tripgraph/addressing/id';
import { defaultPageSize } from '@tripgraph/gateway/shards/rules';
import { defaultPageSize as kitDefaultPageSize } from '@tripgraph/kit/page';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askGraphQL } from './askGraphQL.js';
import { catalogueOf } from './catalogueOf.js';
import { startOracle, type Oracle } from './oracle.js';
import { equalShards, shardsCutAt, startWorld, type CataloguePart, type World } from './world.js';

/** One Postgres with all rows, asked without a gateway, is right by definition; the worlds cut the same rows up. */
let oracle: Oracle;
let worlds: World[];
let parts: CataloguePart[];
let placeIds: string[];

const size = { activities: 500, suppliers: 70 };

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  const placesDatabaseUrl = await placesTestDatabase(serverUrl);
  parts = catalogueOf(size);
  const all = parts.flatMap(({ activities }) => [...activities]);
  placeIds = [...new Set(all.flatMap(({ placeId, placeAncestorIds }) => [placeId, ...placeAncestorIds]))].sort();
  oracle = await startOracle(serverUrl, parts);
  worlds = [];
  for (const shards of [equalShards(1), equalShards(2), equalShards(3), shardsCutAt([10, 11, 500, 501, 700, 1_000])]) {
    worlds.push(await startWorld(serverUrl, placesDatabaseUrl, shards, parts));
  }
});

afterAll(async () => {
  await Promise.all([...worlds, oracle].map((running) => running.close()));
});

const connection = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } facets { field values { value count } }
  edges { cursor node { id title rating { average count } fromPrice { amount currency precision } duration { minutesFrom minutesTo } } }`;
const argumentNames = 'filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before';
const variableTypes =
  '$filter: ActivityFilter, $orderBy: ActivityOrder!, $first: Int, $after: String, $last: Int, $before: String';
const atRoot = `query (${variableTypes}) { activities(${argumentNames}) { ${connection} } }`;
/** The same under other names, in fragments, and with parts of it twice or left out. */
const renamed = `query (${variableTypes}, $no: Boolean = false) { a: activities(${argumentNames}) { ...part n: totalCount }
  b: activities(${argumentNames}) { p: pageInfo { more: hasNextPage back: hasPreviousPage } f: facets { values { count } } } }
  fragment part on ActivityConnection { e: edges { c: cursor } ... { e: edges { node { id } } pageInfo @include(if: $no) { endCursor } } again: edges { node { title } } }`;
const atPlace = `query ($place: ID!, ${variableTypes}) { place(id: $place) { activities(${argumentNames}) { ${connection} } } }`;
const atEntity = `query ($representations: [_Any!]!, ${variableTypes}) { _entities(representations: $representations) { ... on Place { activities(${argumentNames}) { ${connection} } } } }`;

type Connection = {
  totalCount: number;
  edges: Array<{ cursor: string; node: { id: string; title: string } }>;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
};
type Arguments = Record<string, unknown>;

const orderBy = fc.record({
  field: fc.constantFrom('PRICE', 'RATING', 'DURATION', 'TITLE', 'NEWEST'),
  direction: fc.constantFrom('ASC', 'DESC'),
});
const range = (max: number) =>
  fc
    .tuple(fc.nat({ max }), fc.nat({ max }))
    .map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) }));
const filter = fc.record(
  {
    categories: fc.subarray(['FOOD', 'WALKING_TOURS', 'MUSEUMS', 'BOAT_TOURS', 'OUTDOORS'], { minLength: 1 }),
    languages: fc.subarray(['en', 'de', 'es', 'zh', 'pt'], { minLength: 1 }),
    priceInEuroCents: range(20_000),
    durationMinutes: range(600),
    minimumRating: fc.constantFrom(0, 3.5, 4.5),
    text: fc.constantFrom('tour', 'food', 'walk', 'cruise'),
  },
  { requiredKeys: [] },
);
/** Where a page starts: nowhere, or after (before) a row somewhere in the order. */
const start = fc.option(fc.nat({ max: 400 }), { nil: undefined });
const page = fc.record({
  orderBy,
  filter,
  start,
  /** The other bound of a page, seldom given. */
  end: fc.option(fc.nat({ max: 499 }), { nil: undefined, freq: 1 }),
  backward: fc.boolean(),
  /** Undefined: neither first nor last is given. */
  size: fc.option(fc.nat({ max: 40 }), { nil: undefined, freq: 6 }),
  placeNumber: fc.option(fc.nat(), { nil: undefined, freq: 1 }),
});

/** All pages of an order, one after the other. */
const walk = async (url: string, order: unknown, count: number, backward: boolean): Promise<Connection['edges']> => {
  const edges: Connection['edges'] = [];
  for (let cursor: string | null = null; ;) {
    const variables: Arguments = backward ? { last: count, before: cursor } : { first: count, after: cursor };
    const { data } = await askGraphQL(url, atRoot, { orderBy: order, ...variables });
    const read = data?.['activities'] as Connection;
    if (backward) edges.unshift(...read.edges);
    else edges.push(...read.edges);
    cursor = backward ? read.pageInfo.startCursor : read.pageInfo.endCursor;
    if (!(backward ? read.pageInfo.hasPreviousPage : read.pageInfo.hasNextPage)) return edges;
  }
};

/** The cursors of all rows in an order, as the oracle gives them; each order is read once. */
const cursorsByOrder = new Map<string, Promise<string[]>>();

const readCursors = async (order: unknown): Promise<string[]> => {
  const edges = await walk(oracle.url, order, 100, false);
  return edges.map(({ cursor }) => cursor);
};

const cursorAt = async (order: unknown, position: number): Promise<string | undefined> => {
  const key = JSON.stringify(order);
  const cursors = cursorsByOrder.get(key) ?? readCursors(order);
  cursorsByOrder.set(key, cursors);
  return (await cursors)[position];
};

type Drawn = typeof page extends fc.Arbitrary<infer Value> ? Value : never;

const argumentsOf = async (drawn: Drawn): Promise<Arguments> => {
  const [from, to] = await Promise.all(
    [drawn.start, drawn.end].map((position) =>
      position === undefined ? undefined : cursorAt(drawn.orderBy, position),
    ),
  );
  const place = drawn.placeNumber === undefined ? {} : { place: placeIds[drawn.placeNumber % placeIds.length] };
  return {
    orderBy: drawn.orderBy,
    filter: { ...drawn.filter, ...place },
    ...(drawn.backward ? { before: from, after: to } : { after: from, before: to }),
    ...(drawn.size === undefined ? {} : drawn.backward ? { last: drawn.size } : { first: drawn.size }),
  };
};

test('a page over 1, 2, 3 and 7 shards is the page of one Postgres with all rows', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(page, fc.constantFrom(atRoot, renamed), async (drawn, query) => {
      const variables = await argumentsOf(drawn);
      const expected = await askGraphQL(oracle.url, query, variables);
      expect(expected.errors).toBeUndefined();
      for (const world of worlds) expect(await askGraphQL(world.url, query, variables)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test(
  'a page of a place, from a neighbourhood to the world, is that of one Postgres with all rows',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...placeIds), page, async (place, drawn) => {
        const variables = await argumentsOf(drawn);
        const representations = [{ __typename: 'Place', id: place }];
        const expected = await askGraphQL(oracle.url, atEntity, { ...variables, representations });
        const [entity] = expected.data?.['_entities'] as unknown[];
        for (const world of worlds) {
          expect(await askGraphQL(world.url, atPlace, { ...variables, place })).toEqual({
            status: 200,
            data: { place: entity },
          });
        }
      }),
      { numRuns: 30 },
    );
  },
);

test(
  'a list of ids is answered as one Postgres does, errors and their places included',
  { timeout: 600_000 },
  async () => {
    const ids = parts.flatMap(({ supplier, activities }) => [supplier.id, ...[...activities].map(({ id }) => id)]);
    const strangers = [
      'act_1',
      '',
      encodeId({ prefix: 'act', bucket: 700, uuid: 1n }),
      encodeId({ prefix: 'act', bucket: 3, uuid: 2n }),
    ];
    const query = 'query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { id title supplier { name } } }';
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...ids, ...strangers, ...strangers), { maxLength: 30 }),
        async (asked) => {
          const expected = await askGraphQL(oracle.url, query, { ids: asked });
          const errorsOf = ({ errors = [] }: typeof expected) =>
            errors.map(({ path, extensions }) => JSON.stringify([path, extensions['code']])).sort();
          for (const world of worlds) {
            const answer = await askGraphQL(world.url, query, { ids: asked });
            expect(answer.data).toEqual(expected.data);
            expect(errorsOf(answer)).toEqual(errorsOf(expected));
          }
        },
      ),
      { numRuns: 30 },
    );
  },
);

test('pages of suppliers are those of one Postgres with all rows', { timeout: 600_000 }, async () => {
  const query = `query ($first: Int, $after: String, $last: Int, $before: String) { suppliers(first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id name } } } }`;
  type Suppliers = { edges: Array<{ cursor: string }> };
  const { data } = await askGraphQL(oracle.url, query, { first: 100 });
  const cursors = (data?.['suppliers'] as Suppliers).edges.map(({ cursor }) => cursor);
  const bound = fc.option(fc.constantFrom(...cursors), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(bound, fc.nat({ max: 30 }), fc.boolean(), async (cursor, count, backward) => {
      const variables = backward ? { last: count, before: cursor } : { first: count, after: cursor };
      const expected = await askGraphQL(oracle.url, query, variables);
      for (const world of worlds) expect(await askGraphQL(world.url, query, variables)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test('the gateway and its subgraphs mean the same page where nobody says its size', () => {
  expect(defaultPageSize).toBe(kitDefaultPageSize);
});

test(
  'walking all pages, forward and backward, sees every row once and in one order',
  { timeout: 600_000 },
  async () => {
    const ids = parts.flatMap(({ activities }) => [...activities].map(({ id }) => id)).sort();
    await fc.assert(
      fc.asyncProperty(orderBy, fc.integer({ min: 23, max: 90 }), async (order, count) => {
        for (const world of worlds) {
          const forward = await walk(world.url, order, count, false);
          expect(forward.map(({ node }) => node.id).sort()).toEqual(ids);
          expect(await walk(world.url, order, count, true)).toEqual(forward);
        }
      }),
      { numRuns: 2 },
    );
  },
);

test(
  'another partition of the same suppliers changes nothing but the buckets in ids, and who comes first among equals',
  { timeout: 600_000 },
  async () => {
    const serverUrl = inject('postgresUrl');
    const other = catalogueOf(size, (naturalKey) =>
      [...naturalKey].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_024, 7),
    );
    const world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), equalShards(3), other);
    const withoutBucket = (id: string): string => `${id.slice(0, 4)}${id.slice(6)}`;
    const moved = other.filter(({ bucket }, index) => bucket !== parts[index]?.bucket).length;
    expect(moved).toBeGreaterThan(60);
    for (const field of ['PRICE', 'RATING', 'DURATION', 'TITLE', 'NEWEST']) {
      const order = { field, direction: 'ASC' };
      const [before, after] = await Promise.all([
        walk(oracle.url, order, 100, false),
        walk(world.url, order, 100, false),
      ]);
      /** Runs of rows that the order does not tell apart, each in a fixed order of its own. */
      const rows = (edges: Connection['edges']) =>
        edges.map(({ node, cursor }) => ({
          key: keyOfCursor(cursor),
          row: JSON.stringify({ ...node, id: withoutBucket(node.id) }),
        }));
      const sorted = (edges: Connection['edges']) =>
        rows(edges)
          .map((row, index, list) => ({ run: list.findIndex(({ key }) => key === row.key), ...row, index }))
          .sort((left, right) => left.run - right.run || (left.row < right.row ? -1 : 1))
          .map(({ row }) => row);
      expect(sorted(after)).toEqual(sorted(before));
    }
    await world.close();
  },
);

/** The part of a cursor before the id: ids are 32 characters and two bytes that close them. */
const keyOfCursor = (cursor: string): string => Buffer.from(cursor, 'base64url').subarray(0, -35).toString('hex');
