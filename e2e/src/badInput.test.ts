import { encodeId } from '@tripgraph/addressing/id';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askGraphQL } from './askGraphQL.js';
import { catalogueOf } from './catalogueOf.js';
import { equalShards, startWorld, type World } from './world.js';

let world: World;
let known: string;
let supplier: string;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  const parts = catalogueOf({ activities: 60, suppliers: 12 });
  known = [...(parts[0]?.activities ?? [])][0]?.id ?? '';
  supplier = parts[0]?.supplier.id ?? '';
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), equalShards(3), parts);
});

afterAll(() => world.close());

const unknown = encodeId({ prefix: 'act', bucket: 700, uuid: 1n });
const byPlace = (page: string): string =>
  `{ place(id: "plc_world") { activities(${page}) { totalCount edges { cursor } } } }`;

test.each([
  ['an activity that nobody has', () => `{ activity(id: "${unknown}") { title } }`, ['activity'], 'NOT_FOUND'],
  ['an id of another type', () => `{ activity(id: "${supplier}") { title } }`, ['activity'], 'INVALID_ID'],
  ['an id that is none', () => '{ activity(id: "42") { title } }', ['activity'], 'INVALID_ID'],
  [
    'an id whose bucket cannot be',
    () => `{ activity(id: "act_uu${'0'.repeat(26)}") { title } }`,
    ['activity'],
    'INVALID_ID',
  ],
  ['a supplier that is an activity', () => `{ supplier(id: "${known}") { name } }`, ['supplier'], 'INVALID_ID'],
  [
    'one unknown among several',
    () => `{ activitiesByIds(ids: ["${known}", "${unknown}"]) { id } }`,
    ['activitiesByIds', 1],
    'NOT_FOUND',
  ],
  ['an unknown place', () => '{ place(id: "plc_1") { name } }', ['place'], 'NOT_FOUND'],
  ['a place id that is none', () => `{ place(id: "${known}") { name } }`, ['place'], 'INVALID_ID'],
  [
    'a path that leads nowhere',
    () => '{ placeByPath(path: "europe/atlantis") { name } }',
    ['placeByPath'],
    'NOT_FOUND',
  ],
  ['a malformed cursor', () => byPlace('first: 5, after: "not a cursor"'), ['place', 'activities'], 'INVALID_CURSOR'],
  ['first and last together', () => byPlace('first: 5, last: 5'), ['place', 'activities'], 'INVALID_PAGE'],
  ['first over 100', () => byPlace('first: 101'), ['place', 'activities'], 'INVALID_PAGE'],
  ['first below 0', () => byPlace('first: -1'), ['place', 'activities'], 'INVALID_PAGE'],
  ['last over 100, at the root', () => '{ activities(last: 101) { totalCount } }', ['activities'], 'INVALID_PAGE'],
])('%s: one error with its code and path, status 200', async (_what, query, path, code) => {
  const { status, data, errors } = await askGraphQL(world.url, query());
  expect(errors).toEqual([
    {
      message: expect.any(String) as string,
      path,
      locations: errors?.[0] && 'locations' in errors[0] ? expect.anything() : undefined,
      extensions: { code },
    },
  ]);
  expect(status).toBe(200);
  expect(data).not.toBeUndefined();
});

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

test('nothing that an error says names a host, a statement or a file', async () => {
  const answers = await Promise.all(
    [
      '{ activity(id: "42") { title } }',
      '{ activities(first: 101) { totalCount } }',
      '{ nothing }',
      `{ activitiesByIds(ids: ["${unknown}"]) { id } }`,
    ].map((query) => askGraphQL(world.url, query)),
  );
  expect(JSON.stringify(answers)).not.toMatch(
    /127\.0\.0\.1|localhost|select |node_modules|shard-\d|stacktrace|serviceName/,
  );
});
