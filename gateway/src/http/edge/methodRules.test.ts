import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { bodyRules } from './bodyRules.js';
import { methodRules } from './methodRules.js';

const start = (): FastifyInstance => {
  const app = Fastify();
  onTestFinished(() => app.close());
  bodyRules(app, []);
  methodRules(app, '/graphql');
  app.route({ method: ['GET', 'POST', 'OPTIONS'], url: '/graphql', handler: () => 'answer' });
  return app;
};

const send = async (options: InjectOptions): Promise<unknown[]> => {
  const { statusCode, headers } = await start().inject({ url: '/graphql', ...options });
  return [statusCode, headers['allow']];
};

test.each(['/graphql?query={x}', '/graphql?%71uery=mutation{x}', '/graphql?documentId=a&query={x}', '/graphql?query='])(
  'GET %s has the text of an operation, and is refused',
  async (url) => {
    expect(await send({ method: 'GET', url })).toEqual([405, 'POST']);
    expect(await send({ method: 'HEAD', url })).toEqual([405, 'POST']);
  },
);

test.each(['/graphql?documentId=a', '/graphql?extensions={}&variables={"query":1}', '/graphql'])(
  'GET %s has none, and goes on',
  async (url) => {
    expect(await send({ method: 'GET', url })).toEqual([200, undefined]);
  },
);

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)('%s is no way to ask', async (method) => {
  expect(await send({ method })).toEqual([405, 'GET, HEAD, POST']);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a', 'x', ''])(
  'GHSA-9q82-xgwf-vj6h, GHSA-hff2-gcpx-8f4p: a GET with the Content-Type "%s" is refused',
  async (type) => {
    expect(await send({ method: 'GET', url: '/graphql?documentId=a', headers: { 'content-type': type } })).toEqual([
      415,
      undefined,
    ]);
  },
);

test('a GET with a body is refused, however long it says that the body is', async () => {
  const headers = { 'content-type': 'application/json' };
  expect(await send({ method: 'GET', payload: '{"query":"{x}"}', headers })).toEqual([400, undefined]);
  expect(await send({ method: 'GET', headers: { 'transfer-encoding': 'chunked' } })).toEqual([400, undefined]);
  expect(await send({ method: 'GET', headers: { 'content-length': '0' } })).toEqual([200, undefined]);
});
