import Fastify, { type FastifyInstance } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import type { Client } from '../identifyClients.js';
import { answerOrigins } from './cors.js';

const client = (kind: Client['kind'], allowedOrigins: readonly string[]): Client => ({
  kind,
  name: kind,
  scopes: [],
  mode: 'off',
  manifest: undefined,
  quota: undefined,
  allowedOrigins,
});

/** A server of the pages of https://open.example, and of https://shop.example for the partner whose key is "shop". */
const start = (): FastifyInstance => {
  const app = Fastify();
  onTestFinished(() => app.close());
  app.decorateRequest('client', undefined);
  answerOrigins(app, {
    isKnown: (origin) => ['https://open.example', 'https://shop.example'].includes(origin),
    allowed: ['https://open.example'],
  });
  app.addHook('onRequest', async (request, reply) => {
    const { authorization } = request.headers;
    if (authorization === 'nobody knows') return reply.code(401).send('refused');
    request.client = authorization === 'shop' ? client('partner', ['https://shop.example']) : client('nobody', []);
    return undefined;
  });
  app.post('/graphql', () => 'answer');
  return app;
};

const corsHeaders = (headers: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-'));

test.each(['https://open.example', 'https://shop.example'])(
  'a preflight from %s is answered although it has no key, and allows no cookies',
  async (origin) => {
    const headers = { origin, 'access-control-request-method': 'POST' };
    const { statusCode, headers: said } = await start().inject({ method: 'OPTIONS', url: '/graphql', headers });
    expect(statusCode).toBe(204);
    expect(said['access-control-allow-origin']).toBe(origin);
    expect(said['access-control-allow-methods']).toContain('POST');
    expect(said['access-control-allow-headers']).toMatch(/\bauthorization\b.*\bcontent-type\b.*\btripgraph-trace\b/);
    expect(said).not.toHaveProperty('access-control-allow-credentials');
  },
);

test.each(['https://evil.example', 'null', 'http://shop.example', 'https://shop.example.evil.example'])(
  'a preflight from %s gets no permission',
  async (origin) => {
    const headers = { origin, 'access-control-request-method': 'POST' };
    const { statusCode, headers: said } = await start().inject({ method: 'OPTIONS', url: '/graphql', headers });
    expect([statusCode, corsHeaders(said)]).toEqual([204, []]);
  },
);

test.each([
  ['of the settings without a key', 'https://open.example', undefined, 'https://open.example'],
  ["of a partner with the partner's key", 'https://shop.example', 'shop', 'https://shop.example'],
  ['of a partner without its key', 'https://shop.example', undefined, undefined],
  ["of the settings with a partner's key", 'https://open.example', 'shop', undefined],
  ['of the settings with a key that nobody has', 'https://open.example', 'nobody knows', 'https://open.example'],
  ['of nobody', 'https://evil.example', undefined, undefined],
  ["of nobody with a partner's key", 'https://evil.example', 'shop', undefined],
])('a page %s may read its answer or not', async (_who, origin, authorization, allowed) => {
  const headers = { origin, ...(authorization && { authorization }) };
  const { headers: said } = await start().inject({ method: 'POST', url: '/graphql', headers });
  expect(said['access-control-allow-origin']).toBe(allowed);
  expect(said).not.toHaveProperty('access-control-allow-credentials');
});

test('whoever is no page is told nothing of pages', async () => {
  const { headers } = await start().inject({ method: 'POST', url: '/graphql' });
  expect(corsHeaders(headers)).toEqual([]);
});
