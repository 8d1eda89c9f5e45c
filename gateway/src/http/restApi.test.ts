import Fastify, { type InjectOptions } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import type { Admission } from './admitRequests.js';
import type { Client } from './identifyClients.js';
import { serveRestApi, type RestApi, type RestRequest } from './restApi.js';

const everybody: Admission = {
  enter: () => true,
  wait: () => undefined,
  leave: () => undefined,
  operationKind: () => 'read',
};

const client: Client = {
  kind: 'partner',
  name: 'north',
  scopes: [],
  mode: 'off',
  manifest: undefined,
  quota: undefined,
  allowedOrigins: [],
};

const start = async (respond: (request: RestRequest) => Promise<unknown>, admission = everybody) => {
  const app = Fastify({ bodyLimit: 1_000 });
  onTestFinished(() => app.close());
  const logged: unknown[] = [];
  const executed: unknown[] = [];
  const routes = (['GET', 'POST'] as const).map((method) => ({
    method,
    path: '/things/:id',
    kind: method === 'POST' ? ('booking' as const) : ('read' as const),
    respond: async (request: RestRequest) => ({
      status: 201,
      headers: { 'x-of-its-own': 'yes' },
      body: await respond(request),
    }),
  }));
  const api: RestApi = {
    prefix: '/rest',
    routes,
    refused: ({ code, message }) => ({ status: 401, headers: { 'x-failed': code }, body: { message } }),
    failure: (status, message) => ({ status, headers: { 'x-failed': 'yes' }, body: { message } }),
  };
  await serveRestApi(app, api, {
    identify: ({ authorization }) =>
      authorization === 'wrong'
        ? { kind: 'refused', code: 'UNAUTHENTICATED', message: 'No.' }
        : authorization === undefined
          ? { kind: 'nobody', client }
          : { kind: 'partner', name: authorization, client },
    admission,
    rates: { accountOf: () => undefined, accountOfRefused: () => undefined },
    executeFor:
      ({ partner }) =>
      async (text, variables) => {
        executed.push({ partner, text, variables });
        return { data: { x: 1 } };
      },
    log: (error) => logged.push(error),
  });
  return { send: (options: InjectOptions) => app.inject(options), logged, executed };
};

test('a route gets the parts of the request, and what it answers is sent', async () => {
  const seen: Array<Record<string, unknown>> = [];
  const { send } = await start(async ({ params, query, body, header, origin, client: asking }) => {
    seen.push({ params, query, body, header: header('x-asked'), none: header('x-none'), origin, client: asking });
    return { ok: true };
  });
  const response = await send({
    method: 'POST',
    url: '/rest/things/a%20b?q=1',
    headers: { host: 'api.example.com:8443', authorization: 'north', 'x-asked': 'this' },
    payload: { some: 'body' },
  });
  expect(seen).toEqual([
    {
      params: { id: 'a b' },
      query: { q: '1' },
      body: { some: 'body' },
      header: 'this',
      none: undefined,
      origin: 'http://api.example.com:8443',
      client,
    },
  ]);
  expect([response.statusCode, response.headers['x-of-its-own'], response.json()]).toEqual([201, 'yes', { ok: true }]);
});

test('operations run for the partner of the request', async () => {
  const { send, executed } = await start(({ execute }) => execute('{ x }', { y: 2 }));
  const response = await send({ method: 'GET', url: '/rest/things/1', headers: { authorization: 'north' } });
  await send({ method: 'GET', url: '/rest/things/1' });
  expect(response.json()).toEqual({ data: { x: 1 } });
  expect(executed).toEqual([
    { partner: 'north', text: '{ x }', variables: { y: 2 } },
    { partner: undefined, text: '{ x }', variables: { y: 2 } },
  ]);
});

test('who is not believed is refused before the body is read, in the words of the API', async () => {
  const { send, executed } = await start(({ execute }) => execute('{ x }', {}));
  const response = await send({
    method: 'POST',
    url: '/rest/things/1',
    headers: { authorization: 'wrong', 'content-type': 'application/json' },
    payload: 'no JSON',
  });
  expect([response.statusCode, response.headers['x-failed'], response.json()]).toEqual([
    401,
    'UNAUTHENTICATED',
    { message: 'No.' },
  ]);
  expect(executed).toEqual([]);
});

test('a body that is said to be JSON and is empty is none', async () => {
  const { send } = await start(async ({ body }) => ({ body: body ?? 'none' }));
  const headers = { 'content-type': 'application/json' };
  const response = await send({ method: 'POST', url: '/rest/things/1', headers, payload: '' });
  expect([response.statusCode, response.json()]).toEqual([201, { body: 'none' }]);
});

test.each([
  ['half a body', { method: 'POST', url: '/rest/things/1', payload: '{"a":' }, 400],
  ['a body that would change all objects', { method: 'POST', url: '/rest/things/1', payload: '{"__proto__":1}' }, 400],
  ['too large a body', { method: 'POST', url: '/rest/things/1', payload: `"${'x'.repeat(1_000)}"` }, 413],
  ['no path of ours', { method: 'GET', url: '/rest/nothing' }, 404],
  ['no host', { method: 'GET', url: '/rest/things/1', headers: { host: 'a b' } }, 400],
] as const)('%s is answered in the words of the API', async (_what, options, status) => {
  const { send } = await start(async () => 'not to be seen');
  const headers = { 'content-type': 'application/json', ...('headers' in options ? options.headers : {}) };
  const response = await send({ ...options, headers });
  expect([response.statusCode, response.headers['x-failed']]).toEqual([status, 'yes']);
});

test('a mistake of ours is logged, and its words stay here', async () => {
  const { send, logged } = await start(() => Promise.reject(new Error('at 10.0.0.7')));
  const response = await send({ method: 'GET', url: '/rest/things/1' });
  expect([response.statusCode, response.json()]).toEqual([500, { message: 'Something went wrong on our side.' }]);
  expect(logged).toEqual([new Error('at 10.0.0.7')]);
});
