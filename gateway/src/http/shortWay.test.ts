import Fastify from 'fastify';
import { expect, onTestFinished, test, vi } from 'vitest';
import { answering, startSmallGateway } from '../testing/smallGateway.js';
import { maskError } from './maskError.js';
import { newUse, type Use } from './countUses.js';
import { shortWay } from './shortWay.js';

const schema = 'type Query { x: Int y: Int! echo(text: String!): String }';

type Asked = { readonly body: unknown; readonly accept?: string };

/** Everything of a response that a client can see, but the date. */
const seen = async (url: string, { body, accept }: Asked) => {
  const headers = {
    'content-type': 'application/json',
    'x-request-id': 'r-1',
    ...(accept !== undefined && { accept }),
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const all = Object.fromEntries(response.headers);
  delete all['date'];
  return { status: response.status, headers: all, text: await response.text() };
};

const lost = { message: 'gone', path: ['x'], extensions: { code: 'SHARD_UNAVAILABLE', missingBuckets: ['0-341'] } };

test.each([
  ['an answer', { data: { x: 1 } }, { query: '{ x }' }],
  ['text that needs escapes', { data: { echo: '"\\\n\u2028é😀\ud800' } }, { query: '{ echo(text: "a") }' }],
  ['null where it may be', { data: { x: null } }, { query: '{ x }' }],
  ['null where it may not be', { data: { y: null } }, { query: '{ y }' }],
  ['a part that is missing', { data: { x: null }, errors: [lost] }, { query: '{ x }' }],
  ['an error of the subgraph', { errors: [{ message: 'no', extensions: { code: 'WHATEVER' } }] }, { query: '{ x }' }],
  ['something that is no answer', [], { query: '{ x }' }],
  ['a named operation', { data: { x: 2 } }, { query: 'query A { x } query B { y }', operationName: 'A' }],
  ['an operation name that is null', { data: { x: 2 } }, { query: '{ x }', operationName: null, variables: null }],
  [
    'variables',
    { data: { echo: 'a' } },
    { query: 'query ($text: String!) { echo(text: $text) }', variables: { text: 'a' } },
  ],
  ['variables that are wrong', { data: {} }, { query: 'query ($t: String!) { echo(text: $t) }', variables: { t: 1 } }],
  ['extensions', { data: { x: 1 } }, { query: '{ x }', extensions: {} }],
  ['a query that is no text', { data: { x: 1 } }, { query: 1 }],
  ['variables that are a list', { data: { x: 1 } }, { query: '{ x }', variables: [] }],
])('%s comes the same the first time and every time after', async (_what, answer, body) => {
  const { url } = await startSmallGateway(schema, answering(answer));
  const first = await seen(url, { body });
  expect([await seen(url, { body }), await seen(url, { body })]).toEqual([first, first]);
});

test('a known operation is asked for with another Accept header, and gets the type it asks for', async () => {
  const { url } = await startSmallGateway(schema, answering({ data: { x: 1 } }));
  const body = { query: '{ x }' };
  const types = ['application/json', 'application/graphql-response+json', '*/*', 'text/html', 'application/json'];
  const statusAndType = async (accept: string) => {
    const { status, headers } = await seen(url, { body, accept });
    return [status, headers['content-type']];
  };
  const first = [];
  for (const accept of types) first.push(await statusAndType(accept));
  const second = [];
  for (const accept of types) second.push(await statusAndType(accept));
  expect(first).toEqual([
    [200, 'application/json; charset=utf-8'],
    [200, 'application/graphql-response+json; charset=utf-8'],
    [200, 'application/json; charset=utf-8'],
    [406, 'application/json; charset=utf-8'],
    [200, 'application/json; charset=utf-8'],
  ]);
  expect(second).toEqual(first);
});

test('operations of one document are told apart by their names', async () => {
  const { url } = await startSmallGateway(schema, answering({ data: { x: 1, y: 2 } }));
  const query = 'query A { x } query B { y }';
  const texts = [];
  for (const operationName of ['A', 'B', 'A', 'B'])
    texts.push((await seen(url, { body: { query, operationName } })).text);
  expect(texts).toEqual(['{"data":{"x":1}}\n', '{"data":{"y":2}}\n', '{"data":{"x":1}}\n', '{"data":{"y":2}}\n']);
});

test('what is stale comes the same both ways, and under the name that the client gave it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const says = [{ data: { aliased_first: 1, y: 2 } }, { data: { aliased_first: null, y: 3 }, errors: [lost] }];
  const { url } = await startSmallGateway(schema, (_request, response) => {
    const answer = says.length > 1 ? says.shift() : says[0];
    const headers = { 'content-type': 'application/json', 'cache-control': 'max-age=60, public' };
    response.writeHead(200, headers).end(JSON.stringify(answer).replace('["x"]', '["aliased_first"]'));
  });
  await seen(url, { body: { query: 'query A { first: x y }' } });
  vi.setSystemTime(Date.now() + 61_999);
  const body = { query: 'query B { first: x y }' };
  const first = await seen(url, { body });
  expect(first.text).toBe('{"data":{"first":1,"y":3},"extensions":{"stale":[{"path":["first"],"ageSeconds":61}]}}\n');
  expect([await seen(url, { body }), await seen(url, { body })]).toEqual([first, first]);
});

/** A server whose long way says "long", and whose engine knows the operation `{ known }`. */
const twoWays = async () => {
  const app = Fastify();
  onTestFinished(() => app.close());
  const asked: string[] = [];
  const counted: Array<[Use, string]> = [];
  const use = newUse(undefined);
  shortWay(app, {
    runKnown: ({ source }, _variables, contextOf) => {
      if (source !== '{ known }' && source !== '{ broken }') return undefined;
      asked.push(`${source} for ${contextOf().partner}`);
      if (source === '{ broken }') return Promise.reject(new Error('a secret'));
      return Promise.resolve({ data: '{"known":1}', errors: [] });
    },
    contextOf: () => ({
      requestId: 'r-1',
      signal: new AbortController().signal,
      partner: 'north',
      scopes: [],
      isAuthenticated: true,
      maxCost: 100,
      account: undefined,
      record: undefined,
      wantsCost: false,
      use,
    }),
    countUse: (one, result) => void counted.push([one, result]),
    maxCostOf: () => 100,
    maskError: maskError(() => undefined, true),
  });
  app.post('/graphql', (_request, reply) => reply.type('application/json; charset=utf-8').send('long'));
  const ask = async (payload: object) => {
    const { statusCode, body } = await app.inject({ method: 'POST', url: '/graphql', payload });
    return [statusCode, body];
  };
  return { ask, asked, use, counted };
};

test('a known operation takes the short way from the second request on, an unknown one never', async () => {
  const { ask, asked, use, counted } = await twoWays();
  const answers = [];
  for (const query of ['{ known }', '{ known }', '{ other }', '{ known }']) answers.push(await ask({ query }));
  expect(answers).toEqual([
    [200, 'long'],
    [200, '{"data":{"known":1}}\n'],
    [200, 'long'],
    [200, '{"data":{"known":1}}\n'],
  ]);
  expect(asked).toEqual(['{ known } for north', '{ known } for north']);
  // What takes the long way is counted there.
  expect(counted).toEqual([
    [use, 'ok'],
    [use, 'ok'],
  ]);
});

test('what breaks on the short way is an error without its words, and is not run again', async () => {
  const { ask, asked, use, counted } = await twoWays();
  await ask({ query: '{ other }' });
  const [status, body] = await ask({ query: '{ broken }' });
  expect(status).toBe(500);
  expect(JSON.parse(String(body))).toEqual({
    errors: [
      {
        message: 'Something went wrong on our side.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: true },
      },
    ],
  });
  expect(asked).toEqual(['{ broken } for north']);
  expect(counted).toEqual([[use, 'server_error']]);
});
