import { signWith } from '@tripgraph/gateway/fetch/signature';
import { keyOf, partnerNamed } from '@tripgraph/gateway/testing/partnerKeys';
import { placesTestDatabase } from '@tripgraph/places/testing/placesDatabase';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { askGraphQL } from './askGraphQL.js';
import { catalogueOf } from './catalogueOf.js';
import { equalShards, startWorld, type World } from './world.js';

const [before, after] = ['planted-secret-that-is-replaced-0123456789', 'planted-secret-that-comes-after-0123456789'];

let world: World;

beforeAll(async () => {
  const serverUrl = inject('postgresUrl');
  const catalogue = catalogueOf({ activities: 20, suppliers: 5 });
  world = await startWorld(serverUrl, await placesTestDatabase(serverUrl), equalShards(1), catalogue, {
    partners: [partnerNamed('north')],
    cartsKey: keyOf('carts'),
    trust: { secrets: [before, after], isRequired: true },
    environment: { GATEWAY_SUBGRAPH_SECRETS: `${after},${before}` },
  });
});
afterAll(() => world.close());
beforeEach(() => world.emptyLog());

const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = json): RequestInit => ({
  method: 'POST',
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const asks = (query: string, variables = {}): RequestInit => post({ query, variables });
const deep = (levels: number): string =>
  levels === 0 ? 'name' : `name fields { name type { ${levels === 1 ? 'name' : deep(levels - 1)} } }`;
const many = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join(' ');

/** What graphql-cop 1.15 sends, and what only a gateway should. */
const requests: ReadonlyArray<readonly [name: string, request: RequestInit, search?: string]> = [
  ['introspection', asks('query cop { __schema { types { name fields { name } } } }')],
  ['circular_query_introspection', asks(`query cop { __schema { types { ${deep(5)} } } }`)],
  ['alias_overloading', asks(`query cop { ${many(101, (index) => `alias${index}: __typename`)} }`)],
  ['batch_query', post(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })))],
  ['directive_overloading', asks(`query cop { __typename ${many(10, () => '@aa')} }`)],
  ['field_duplication', asks(`query cop { ${many(500, () => '__typename')} }`)],
  ['field_suggestions', asks('query cop { __schema { directive } }')],
  ['detect_graphiql', { headers: { accept: 'text/html' } }],
  ['get_method_support', {}, '?query=query+cop+%7B__typename%7D'],
  ['get_based_mutation', {}, '?query=mutation+cop+%7B__typename%7D'],
  ['post_based_csrf', { method: 'POST', body: new URLSearchParams({ query: 'query cop {__typename}' }) }],
  ['trace_mode', asks('query cop { __typename }')],
  ['unhandled_error', asks('qwerty cop { abc }')],
  ['_service', asks('{ _service { sdl } }')],
  ['_entities', asks('{ _entities(representations: [{ __typename: "Place", id: "plc_world" }]) { __typename } }')],
  [
    'an operation in the name of a partner',
    post({ query: '{ __typename }' }, { ...json, 'tripgraph-partner': 'north' }),
  ],
  ['a body that is no JSON', post('{')],
];

const ports = ['places', 'shard-1', 'carts'];

describe.each(ports)('the port of %s', (name) => {
  const url = (): string => world.addresses.get(name) ?? '';

  test.each(requests.map(([what, request, search = '']) => ({ what, request, search })))(
    'refuses $what, unsigned, and says nothing',
    async ({ request, search }) => {
      const response = await fetch(`${url()}${search}`, request);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({
        errors: [{ message: 'This request is refused.', extensions: { code: 'UNAUTHENTICATED' } }],
      });
      expect(world.log.statements).toEqual([]);
    },
  );

  test('takes what is signed with either secret now, and not what was sent half a minute ago', async () => {
    const body = JSON.stringify({ query: '{ __typename }' });
    const statusOf = async (secret: string, secondsAgo = 0): Promise<number> => {
      const headers = { ...json, 'tripgraph-partner': 'north' };
      const sign = signWith(secret, () => Date.now() - secondsAgo * 1_000);
      const signature = sign({ method: 'POST', path: '/graphql', headers, body });
      const response = await fetch(url(), post(body, { ...headers, 'tripgraph-signature': signature }));
      return response.status;
    };
    expect(await Promise.all([statusOf(before), statusOf(after), statusOf(after, 20)])).toEqual([200, 200, 200]);
    expect(await Promise.all([statusOf(after, 32), statusOf(after, -32), statusOf(`${after}!`)])).toEqual([
      401, 401, 401,
    ]);
  });

  test('says to everybody whether it is ready', async () => {
    expect((await fetch(new URL('/health/ready', url()))).status).toBe(200);
  });
});

test('the gateway is answered by all of them, in the name of the partner who asks', async () => {
  const query = `{
    place(id: "plc_world") { name activities(first: 2) { totalCount edges { node { title place { name } } } } }
    bookings(first: 1) { totalCount }
    cart(id: "nobodys") { status }
  }`;
  const { data, errors } = await askGraphQL(world.url, query, {}, { authorization: `Bearer ${keyOf('north')}` });
  // The carts' own word.
  expect(errors).toMatchObject([{ path: ['cart'], extensions: { code: 'INVALID_ID' } }]);
  expect(data).toMatchObject({
    place: { activities: { totalCount: expect.any(Number) } },
    bookings: { totalCount: 0 },
    cart: null,
  });
  expect(new Set(world.log.requests.map((line) => line.split(' ')[0]))).toEqual(new Set(ports));
});
