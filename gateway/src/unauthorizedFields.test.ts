import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readGatewaySettings } from './config.js';
import { startFederatedGateway, type Asked, type FederatedGateway } from './testing/federatedGateway.js';
import { withNamedKeys } from './testing/namedKeys.js';
import { keyOf, partnerNamed, testPepper } from './testing/partnerKeys.js';

const partners = [partnerNamed('plain'), partnerNamed('prices', { scopes: ['net', 'policy:inside'] })];

const trips = `
  type Query {
    trip: Trip
    trips: [Trip!]
    mine: [Order!]! @federation__authenticated
    either: Either
    item: Item
  }
  type Mutation { book: Order }
  type Trip implements Item @key(fields: "id") {
    id: ID!
    title: String
    net: Int @federation__requiresScopes(scopes: [["net"], ["all"]])
    cost: Int! @federation__policy(policies: [["inside"]])
    level: Level
  }
  type Order implements Item @key(fields: "id") @federation__authenticated { id: ID! title: String text: String }
  type Free { text: String }
  interface Item { id: ID! title: String }
  union Either = Order | Free
  enum Level @federation__requiresScopes(scopes: [["net"]]) { LOW HIGH }
`;
const extras = `type Trip @key(fields: "id") { id: ID! net: Int @external
  margin: Int @federation__requires(fields: "net") @federation__requiresScopes(scopes: [["net"], ["all"]]) stars: Int }`;

const trip = { __typename: 'Trip', id: 't1', title: 'Boat', net: 7, cost: 5, level: 'LOW' };
const dataOf: Record<string, unknown> = {
  trip,
  trips: [trip, { ...trip, id: 't2' }],
  mine: [{ __typename: 'Order', id: 'o1', text: 'secret' }],
  either: { __typename: 'Order', id: 'o1', text: 'secret' },
  item: trip,
  book: { __typename: 'Order', id: 'o1', text: 'secret' },
  __typename: 'Query',
};

const asked: string[] = [];
/** Answers with everything it has of an object, whatever is asked: nothing may be shown because it is there. */
const answer = ({ query, variables }: Asked): string => {
  asked.push(query);
  const representations = variables['representations'] as ReadonlyArray<{ id: string }> | undefined;
  if (representations)
    return JSON.stringify({
      data: withNamedKeys(query, variables, {
        _entities: representations.map((one) => ({ __typename: 'Trip', ...one, margin: 2, stars: 4 })),
      }),
    });
  return JSON.stringify({ data: dataOf });
};

let gateway: FederatedGateway;
let strict: FederatedGateway;
beforeAll(async () => {
  const subgraphs = { trips: { schema: trips, answer }, extras: { schema: extras, answer } };
  const settings = { GATEWAY_BREAKER_FAILURES: '0', GATEWAY_KEY_PEPPER: testPepper };
  gateway = await startFederatedGateway(subgraphs, { partners, settings: readGatewaySettings(settings) });
  strict = await startFederatedGateway(subgraphs, {
    partners,
    settings: readGatewaySettings({ ...settings, GATEWAY_UNAUTHORIZED: 'reject' }),
  });
});
afterAll(async () => {
  await gateway?.close();
  await strict?.close();
});
beforeEach(() => {
  asked.length = 0;
});

type Body = { data?: unknown; errors?: Array<{ path?: unknown; extensions: { code: string } }> };

const askAs = async (
  name: string | undefined,
  query: string,
  { url }: FederatedGateway = gateway,
): Promise<{ status: number; data: unknown; errors: unknown[] }> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(name !== undefined && { authorization: `Bearer ${keyOf(name)}` }),
    },
    body: JSON.stringify({ query }),
  });
  const { data, errors = [] } = (await response.json()) as Body;
  return { status: response.status, data, errors: errors.map(({ path, extensions }) => [extensions.code, path]) };
};

const refused = 'UNAUTHORIZED_FIELD';

test('a field that the client may not see is not asked for, and null with an error stands in its place', async () => {
  expect(await askAs(undefined, '{ trip { title net } }')).toEqual({
    status: 200,
    data: { trip: { title: 'Boat', net: null } },
    errors: [[refused, ['trip', 'net']]],
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]).not.toContain('net');
});

test('who has one of the lists of scopes sees it, and nobody sees it by way of what was made ready for them', async () => {
  const query = '{ trip { title net } }';
  for (const name of ['prices', undefined, 'prices', 'plain', undefined]) {
    const { data } = await askAs(name, query);
    expect([name, data]).toEqual([name, { trip: { title: 'Boat', net: name === 'prices' ? 7 : null } }]);
  }
});

test('each place in a list has its error, and a null that the schema does not allow takes what is around it', async () => {
  expect(await askAs(undefined, '{ trips { id net } }')).toMatchObject({
    data: { trips: [{ net: null }, { net: null }] },
    errors: [
      [refused, ['trips', 0, 'net']],
      [refused, ['trips', 1, 'net']],
    ],
  });
  expect(await askAs(undefined, '{ trip { id cost } }')).toMatchObject({
    data: { trip: null },
    errors: [[refused, ['trip', 'cost']]],
  });
});

test('a policy is granted as a scope', async () => {
  expect(await askAs('prices', '{ trip { cost } }')).toMatchObject({ data: { trip: { cost: 5 } }, errors: [] });
});

test('a field takes what its type takes: an enum, an object', async () => {
  expect(await askAs('plain', '{ trip { level } mine { text } }')).toMatchObject({
    data: { trip: { level: null }, mine: [{ text: 'secret' }] },
    errors: [[refused, ['trip', 'level']]],
  });
});

test('when nothing is left, nobody is asked', async () => {
  const { data, errors } = await askAs(undefined, '{ __typename a: mine { id } }');
  expect([data, errors, asked]).toEqual([null, [[refused, ['a']]], []]);
});

test('a union is judged by each type that may be there', async () => {
  const query = '{ either { __typename ... on Order { text } ... on Free { text } } }';
  expect(await askAs(undefined, query)).toMatchObject({ data: { either: { text: null } } });
  expect(await askAs('plain', query)).toMatchObject({ data: { either: { text: 'secret' } }, errors: [] });
});

test('a mutation of which anything may not be seen is not sent, however often it is asked', async () => {
  for (let times = 0; times < 3; times += 1)
    expect(await askAs(undefined, 'mutation { book { id text } }')).toEqual({
      status: 403,
      data: undefined,
      errors: [
        [refused, ['book']],
        [refused, ['book', 'id']],
        [refused, ['book', 'text']],
      ],
    });
  expect(asked).toEqual([]);
  expect(await askAs('plain', 'mutation { book { id } }')).toMatchObject({ data: { book: { id: 'o1' } } });
});

test('told to, the gateway refuses a query as a whole', async () => {
  expect(await askAs(undefined, '{ trip { title net } }', strict)).toEqual({
    status: 403,
    data: undefined,
    errors: [[refused, ['trip', 'net']]],
  });
  expect(asked).toEqual([]);
  expect(await askAs('prices', '{ trip { title net } }', strict)).toMatchObject({ data: { trip: { net: 7 } } });
});

test('introspection tells everybody of every field', async () => {
  expect(await askAs(undefined, '{ __type(name: "Trip") { fields { name } } trip { net } }')).toMatchObject({
    data: { __type: { fields: expect.arrayContaining([{ name: 'net' }, { name: 'margin' }]) }, trip: { net: null } },
  });
});

test('what all may see is asked for as ever, with or without a key', async () => {
  expect(await askAs(undefined, '{ trip { title stars } }')).toMatchObject({
    errors: [],
    data: { trip: { stars: 4 } },
  });
});

test('fields in fragments, under aliases and behind @include are hidden, too', async () => {
  const query = `query { trip { ...T x: net ... on Trip @include(if: true) { y: net } } } fragment T on Trip { net stars }`;
  expect(await askAs(undefined, query)).toMatchObject({
    data: { trip: { net: null, x: null, y: null, stars: 4 } },
  });
});

test('GHSA-m8jr-fxqx-8xx6: a field that is made of a field takes what that one takes', async () => {
  expect(await askAs(undefined, '{ trip { margin stars } }')).toMatchObject({
    data: { trip: { margin: null, stars: 4 } },
    errors: [[refused, ['trip', 'margin']]],
  });
  expect(asked.join()).not.toMatch(/net|margin/);
  expect(await askAs('prices', '{ trip { margin } }')).toMatchObject({ data: { trip: { margin: 2 } }, errors: [] });
});

test('GHSA-mx7m-j9xf-62hw: asked of an interface a field takes what it takes of each type behind it', async () => {
  expect(await askAs(undefined, '{ item { title } }')).toMatchObject({ data: { item: null } });
  expect(await askAs('plain', '{ item { title } }')).toMatchObject({ data: { item: { title: 'Boat' } }, errors: [] });
});

test('GHSA-x33c-7c2v-mrj9: a type behind an interface or a union is judged as if it were asked for itself', async () => {
  const queries = [
    '{ item { ... on Order { text } ... on Trip { net } } }',
    '{ item { ...O } } fragment O on Order { text }',
    '{ item { ... on Item { ... on Order { text } ... on Trip { net } } } }',
    '{ either { ... on Item { title } ... on Order { text } } }',
    '{ either { ... { ... on Item { ... on Order { text } } } } }',
  ];
  for (const query of queries) {
    const { data, errors } = await askAs(undefined, query);
    expect([query, JSON.stringify(data).match(/secret|Boat|7/)]).toEqual([query, null]);
    expect(errors).toContainEqual([refused, expect.any(Array)]);
  }
});

test('who sends what others are kept under is not shown what they see', async () => {
  const query = '{ trip { title net } }';
  const whole = { trip: { title: 'Boat', net: 7 } };
  expect(await askAs('prices', query)).toMatchObject({ data: whole });
  expect(await askAs('prices', query)).toMatchObject({ data: whole });
  asked.length = 0;
  for (let bits = 0; bits < 64; bits += 1) {
    const body = JSON.stringify({ query: `\0${query}`, operationName: String(bits) });
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
    const response = await fetch(gateway.url, { method: 'POST', headers, body });
    expect(await response.text()).not.toContain('"net":7');
    expect(response.status).toBe(400);
  }
  expect(asked).toEqual([]);
});
