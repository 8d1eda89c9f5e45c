import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { serveRestApi, type Execute, type Executed } from '../http/restApi.js';
import { offersApi } from './offersApi.js';

const client = {
  kind: 'nobody',
  name: undefined,
  scopes: [],
  mode: 'off',
  manifest: undefined,
  quota: undefined,
  allowedOrigins: [],
} as const;

/** The paths of offers on a real server; `answers` are what the graph says, one after the other. */
const get = async (path: string, ...answers: readonly Executed[]) => {
  const app = Fastify();
  onTestFinished(() => app.close());
  const asked: unknown[] = [];
  const later = [...answers];
  const execute: Execute = async (_text, variables) => {
    asked.push(variables);
    return later.shift() ?? { data: null };
  };
  await serveRestApi(app, offersApi, {
    identify: () => ({ kind: 'nobody', client }),
    admission: { enter: () => true, wait: () => undefined, leave: () => undefined, operationKind: () => 'read' },
    rates: { accountOf: () => undefined, accountOfRefused: () => undefined },
    executeFor: () => execute,
    log: () => undefined,
  });
  const { statusCode, headers, body } = await app.inject({ method: 'GET', url: path });
  return { status: statusCode, type: headers['content-type'], cache: headers['cache-control'], body, asked };
};
const session = (version: number, complete: boolean): Executed => ({
  data: { lodgingOffersSession: { id: 'los_1', version, complete } },
});

test('a session is streamed until it is complete, and nobody keeps what was said', async () => {
  const seen = await get('/offers/los_1/events', session(4, false), session(6, true));
  expect([seen.status, seen.type, seen.cache]).toEqual([200, 'text/event-stream; charset=utf-8', 'no-store']);
  expect(seen.body.split('\n\n').map((event) => event.split('\n')[0])).toEqual([
    'retry: 1000',
    'event: offers',
    'event: complete',
    '',
  ]);
  expect(seen.asked).toEqual([{ id: 'los_1' }, { id: 'los_1' }]);
});

test.each([
  ['NOT_FOUND', 404],
  ['INVALID_ID', 404],
  ['SUBGRAPH_UNAVAILABLE', 503],
])('a session that is %s is no stream', async (code, status) => {
  const seen = await get('/offers/los_1/events', {
    data: { lodgingOffersSession: null },
    errors: [{ message: 'No.', extensions: { code } }],
  });
  expect([seen.status, JSON.parse(seen.body)]).toEqual([
    status,
    { errors: [{ message: 'No.', extensions: { code } }] },
  ]);
});

test('nothing else is at these paths', async () => {
  expect((await get('/offers/los_1')).status).toBe(404);
});
