import { expect, test } from 'vitest';
import { answering, startSmallGateway } from '../testing/smallGateway.js';

const schema = 'type Query { x: Int y: Int! }';

test.each([
  ['mutation { x }', 'The schema has no mutation type.'],
  ['subscription { x }', 'Subscriptions are not served here. Send a query.'],
  ['{ tripgraph_x: x }', 'The alias "tripgraph_x" begins with "tripgraph_", which is reserved. Choose another.'],
  [
    'query ($representations: Boolean!) { x @include(if: $representations) }',
    'The variable has the name "$representations", which is reserved. Choose another.',
  ],
])('%s is refused with HTTP 400', async (query, message) => {
  const { ask } = await startSmallGateway(schema, answering({ data: { x: 1 } }));
  expect(await ask(query, { representations: true })).toEqual({
    status: 400,
    body: { errors: [{ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] },
  });
});

test('of several variables that are wrong one is told of, and none is a mistake of ours', async () => {
  const { ask } = await startSmallGateway('type Query { x(a: Int!, b: Int!): Int }', answering({ data: { x: 1 } }));
  const query = 'query ($a: Int!, $b: Int!) { x(a: $a, b: $b) }';
  await ask(query, { a: 1, b: 1 });
  const { status, body } = await ask(query);
  expect(status).toBe(400);
  expect(body).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(body).toHaveProperty('errors.length', 1);
});

test.each(['engine', 'apollo'] as const)('what the %s says of null where none may be stays here', async (executor) => {
  const { ask } = await startSmallGateway(schema, answering({ data: { y: null } }), { executor });
  const { status, body } = await ask('{ y }');
  expect(status).toBe(200);
  expect(body).toHaveProperty('data', null);
  expect(body).not.toHaveProperty('extensions');
});

test.each(['engine', 'apollo'] as const)(
  'the %s names the parts that are missing, and nothing else',
  async (executor) => {
    const extensions = { code: 'SHARD_UNAVAILABLE', missingBuckets: ['0-341'] };
    const lost = { message: 'gone', path: ['x'], extensions };
    const subgraph = answering({ data: { x: null, y: null }, errors: [lost] });
    const { ask } = await startSmallGateway(schema, subgraph, { executor });
    const { body } = await ask('{ x y }');
    expect(body).toHaveProperty('extensions', { incomplete: [{ path: ['x'], buckets: ['0-341'] }] });
  },
);

test('a subgraph that refuses what the gateway sent it gives no valid answer: the client did nothing wrong', async () => {
  const refusal = { message: 'Cannot query field "x" on "Query".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
  const { ask } = await startSmallGateway(schema, answering({ errors: [refusal] }, 400));
  const { status, body } = await ask('{ x }');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    data: { x: null },
    errors: [
      {
        message: 'A source of this answer replied with something that is not a valid answer.',
        extensions: { code: 'SUBGRAPH_INVALID_ANSWER', retryable: true },
      },
    ],
  });
  expect(JSON.stringify(body)).not.toMatch(/VALIDATION_FAILED|Cannot query/);
});

test.each([
  ['/%', 400, 'The path of the URL cannot be read. GraphQL is served at /graphql.'],
  ['/graphql%ZZ', 400, 'The path of the URL cannot be read. GraphQL is served at /graphql.'],
  ['/elsewhere', 404, 'Nothing is here. GraphQL is served at /graphql.'],
])('GET %s is answered by a GraphQL error', async (path, status, message) => {
  const { url } = await startSmallGateway(schema, answering({}));
  const response = await fetch(`${new URL(url).origin}${path}`);
  expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/json; charset=utf-8']);
  expect(await response.json()).toEqual({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
});
