import { decodeId, encodeId } from '@tripgraph/addressing/id';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askGraphQL } from './askGraphQL.js';
import { catalogueOf } from './catalogueOf.js';
import { equalShards, startWorld, type World } from './world.js';

const shards = equalShards(3);
let world: World;
let known: string;
let supplier: string;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  const parts = catalogueOf({ activities: 60, suppliers: 12 });
  known = [...(parts[0]?.activities ?? [])][0]?.id ?? '';
  supplier = parts[0]?.supplier.id ?? '';
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), shards, parts);
});

afterAll(() => world.close());

const unknown = encodeId({ prefix: 'act', bucket: 700, uuid: 1n });
/** What stands at a path of an answer; undefined when nothing is there. */
const valueAt = (value: unknown, [step, ...rest]: ReadonlyArray<string | number>): unknown =>
  step === undefined ? value : valueAt((value as Record<string | number, unknown> | null)?.[step], rest);

type Path = ReadonlyArray<string | number>;

test.each<[string, () => string, Path, string]>([
  ['an activity that nobody has', () => `activity(id: "${unknown}") { title }`, ['activity'], 'NOT_FOUND'],
  ['an id of another type', () => `activity(id: "${supplier}") { title }`, ['activity'], 'INVALID_ID'],
  ['an id that is none', () => 'activity(id: "42") { title }', ['activity'], 'INVALID_ID'],
  [
    'an id whose bucket cannot be',
    () => `activity(id: "act_uu${'0'.repeat(26)}") { title }`,
    ['activity'],
    'INVALID_ID',
  ],
  ['a supplier that is an activity', () => `supplier(id: "${known}") { name }`, ['supplier'], 'INVALID_ID'],
  [
    'one unknown among several',
    () => `activitiesByIds(ids: ["${known}", "${unknown}"]) { id }`,
    ['activitiesByIds', 1],
    'NOT_FOUND',
  ],
  ['an unknown place', () => 'place(id: "plc_1") { name }', ['place'], 'NOT_FOUND'],
  ['a place id that is none', () => `place(id: "${known}") { name }`, ['place'], 'INVALID_ID'],
  ['a path that leads nowhere', () => 'placeByPath(path: "europe/atlantis") { name }', ['placeByPath'], 'NOT_FOUND'],
  [
    'a malformed cursor',
    () => 'activities(first: 5, after: "not a cursor") { totalCount }',
    ['activities'],
    'INVALID_CURSOR',
  ],
  ['last over 100, at the root', () => 'activities(last: 101) { totalCount }', ['activities'], 'INVALID_PAGE'],
])('%s: the field is null with one error, and its neighbours are answered', async (_what, field, path, code) => {
  const query = `{ ${field()} own: activity(id: "${known}") { id } world: place(id: "plc_world") { name } }`;
  const { status, data, errors } = await askGraphQL(world.url, query);
  expect(status).toBe(200);
  expect(errors).toEqual([{ message: expect.any(String) as string, path, extensions: { code } }]);
  expect(valueAt(data, path)).toBeNull();
  expect(data).toMatchObject({ own: { id: known }, world: { name: 'World' } });
});

test('the known one among several is answered beside the unknown', async () => {
  const { data } = await askGraphQL(world.url, `{ activitiesByIds(ids: ["${known}", "${unknown}"]) { id } }`);
  expect(data).toEqual({ activitiesByIds: [{ id: known }, null] });
});

test.each([
  ['a malformed cursor', 'first: 5, after: "not a cursor"', 'INVALID_CURSOR'],
  ['first and last together', 'first: 5, last: 5', 'INVALID_PAGE'],
  ['first over 100', 'first: 101', 'INVALID_PAGE'],
  ['first below 0', 'first: -1', 'INVALID_PAGE'],
])(
  '%s, below a place: that page is null with one error; the place and its other page are answered',
  async (_what, page, code) => {
    const query = `{
    place(id: "plc_world") { name activities(${page}) { totalCount edges { cursor } } all: activities(first: 0) { totalCount } }
  }`;
    const { status, data, errors } = await askGraphQL(world.url, query);
    expect(status).toBe(200);
    expect(errors).toEqual([
      { message: expect.any(String) as string, path: ['place', 'activities'], extensions: { code } },
    ]);
    expect(data).toEqual({ place: { name: 'World', activities: null, all: { totalCount: 60 } } });
  },
);

test('a cursor of another order is refused', async () => {
  const { data } = await askGraphQL(
    world.url,
    '{ activities(first: 1, orderBy: {field: PRICE}) { pageInfo { endCursor } } }',
  );
  const { endCursor } = (data?.['activities'] as { pageInfo: { endCursor: string } }).pageInfo;
  const { errors } = await askGraphQL(
    world.url,
    `{ activities(first: 1, after: "${endCursor}", orderBy: {field: TITLE}) { totalCount } }`,
  );
  expect(errors?.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
    { path: ['activities'], extensions: { code: 'INVALID_CURSOR' } },
  ]);
});

test.each([
  ['a document that is no GraphQL', '{ activity(', 400, 'GRAPHQL_PARSE_FAILED'],
  ['a field that is not there', '{ nothing }', 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['an alias that is reserved', '{ tripgraph_x: __typename }', 400, 'GRAPHQL_VALIDATION_FAILED'],
  ['a variable of the wrong type', 'query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { id } }', 400, 'BAD_USER_INPUT'],
])('%s is answered with HTTP %s', async (_what, query, status, code) => {
  const answer = await askGraphQL(world.url, query);
  expect(answer.status).toBe(status);
  expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
  expect('data' in answer).toBe(false);
});

test.each([
  ['two operations and no name', 'query a { __typename } query b { __typename }', undefined],
  ['a name that no operation has', 'query a { __typename }', 'b'],
])('a document that leaves open what to run (%s) is answered with HTTP 400', async (_what, query, operationName) => {
  const response = await fetch(world.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, operationName }),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] });
});

test.each([
  ['no JSON', '{ "query": ', 'application/json', 400, 'BAD_REQUEST'],
  ['another format', 'query=x', 'application/x-www-form-urlencoded', 415, 'BAD_REQUEST'],
  [
    'more bytes than allowed',
    JSON.stringify({ query: ' '.repeat(300_000) }),
    'application/json',
    413,
    'REQUEST_TOO_LARGE',
  ],
])('a body that is %s is a GraphQL error', async (_what, body, type, status, code) => {
  const response = await fetch(world.url, { method: 'POST', headers: { 'content-type': type }, body });
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ errors: [{ message: expect.any(String) as string, extensions: { code } }] });
});

const secrets = /127\.0\.0\.1|localhost|ECONN|select |node_modules|shard-\d|stacktrace|serviceName/;

test('nothing that an error says names a host, a statement or a file', async () => {
  const answers = await Promise.all(
    [
      '{ activity(id: "42") { title } }',
      '{ activities(first: 101) { totalCount } }',
      '{ nothing }',
      `{ activitiesByIds(ids: ["${unknown}"]) { id } }`,
    ].map((query) => askGraphQL(world.url, query)),
  );
  expect(JSON.stringify(answers)).not.toMatch(secrets);
});

// The last test: from here on these two are gone.
test('nor does it when a shard and the places are stopped', async () => {
  const bucket = decodeId(known)?.bucket ?? -1;
  const owner = shards.find(({ from, to }) => from <= bucket && bucket <= to)?.name ?? '';
  await Promise.all([world.stop(owner), world.stop('places')]);
  const answers = await Promise.all(
    [
      `{ activity(id: "${known}") { title } }`,
      '{ activities(first: 3) { edges { node { place { name } } } } }',
      '{ place(id: "plc_world") { name } }',
    ].map((query) => askGraphQL(world.url, query)),
  );
  expect(answers.map(({ errors }) => [...new Set(errors?.map(({ extensions }) => extensions['code']))])).toEqual([
    ['SHARD_UNAVAILABLE'],
    ['SHARD_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE'],
    ['SUBGRAPH_UNAVAILABLE'],
  ]);
  expect(JSON.stringify(answers)).not.toMatch(secrets);
});
