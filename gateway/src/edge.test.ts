import { once } from 'node:events';
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { expect, test } from 'vitest';
import { keyOf, partnerNamed, testPepper } from './testing/partnerKeys.js';
import { answering, startSmallGateway } from './testing/smallGateway.js';

const schema = 'type Query { x: Int text: String } type Mutation { y: Int }';
const answer = { data: { x: 1 } };
const json = { 'content-type': 'application/json' };
const asked = JSON.stringify({ query: '{ x }' });

/** What comes back for these bytes on a connection of their own. */
const exchange = async (url: string, bytes: string): Promise<string> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.on('data', (part) => (text += part.toString())).on('error', () => undefined);
  socket.write(bytes);
  await once(socket, 'close');
  return text;
};

const protections = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

test('every answer has the headers that protect it, whatever it answers, and names no server', async () => {
  const { url } = await startSmallGateway(schema, answering(answer), { environment: { GATEWAY_HSTS_SECONDS: '3600' } });
  const send = (path: string, options: Parameters<typeof request>[1] = {}) => request(new URL(path, url), options);
  const post = (headers: Record<string, string>, body = asked) =>
    send('/graphql', { method: 'POST', headers: { ...json, ...headers }, body });
  const answers = [
    await post({}),
    await post({}),
    await post({}, '{ no JSON'),
    await post({}, JSON.stringify({ query: '{ none }' })),
    await post({}, ' '.repeat(300_000)),
    await post({ authorization: 'Bearer x' }),
    await post({ accept: 'text/html' }),
    await post({ 'content-type': 'text/plain' }),
    await post({ 'content-encoding': 'gzip' }),
    await post({ host: 'a b' }),
    await send('/graphql?query={x}'),
    await send('/graphql', { method: 'DELETE' }),
    await send('/nothing'),
    await send('/%'),
    await send('/health/ready'),
    await send('/octo/suppliers'),
    await send('/octo/bookings', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }),
  ];
  const statuses = answers.map(({ statusCode }) => statusCode);
  expect(statuses.slice(0, -2)).toEqual([200, 200, 400, 400, 413, 401, 406, 415, 415, 400, 405, 405, 404, 400, 200]);
  expect(statuses.at(-1)).toBe(415);
  for (const { headers } of answers) {
    expect(headers).toMatchObject({ ...protections, 'strict-transport-security': 'max-age=3600; includeSubDomains' });
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('x-powered-by');
  }
  for (const { body } of answers) await body.dump();
});

test.each([
  ['no HTTP', 'what is this?\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  ['a header that is too long', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 'HTTP/1.1 431 '],
])('%s is answered as anything else is', async (_what, bytes, start) => {
  const { url } = await startSmallGateway(schema, answering(answer));
  const text = await exchange(url, bytes);
  expect(text.slice(0, start.length)).toBe(start);
  for (const [name, value] of Object.entries(protections)) expect(text).toContain(`${name}: ${value}\r\n`);
  expect(text).not.toContain('strict-transport-security');
  expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n')))).toEqual({
    errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }],
  });
});

test('CVE-2026-21710: a header __proto__ is a header, and the next request is answered', async () => {
  const { url, ask } = await startSmallGateway(schema, answering(answer));
  const bytes = (name: string) =>
    `POST /graphql HTTP/1.1\r\nhost: a\r\nconnection: close\r\n${name}: x\r\n${name}: y\r\ncontent-type: application/json\r\ncontent-length: ${asked.length}\r\n\r\n${asked}`;
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    expect(await exchange(url, bytes(name))).toMatch(/^HTTP\/1\.1 200 /);
  expect(await ask('{ x }')).toEqual({ status: 200, body: { data: { x: 1 } } });
});

test.each([{}, { GATEWAY_ACCEPT_COMPRESSED: 'true', GATEWAY_TRUSTED_PROXIES: '127.0.0.1' }])(
  'CVE-2024-43783: with the settings %j a body is cut off at its limit, said or unsaid, before all of it is there',
  async (environment) => {
    const { url } = await startSmallGateway(schema, answering(answer), { environment });
    const head = 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n';
    const chunk = `10000\r\n${' '.repeat(65_536)}\r\n`;
    // Neither of them ends: whoever waited for the whole of it would not answer.
    expect(await exchange(url, `${head}content-length: 1000000000\r\n\r\n `)).toMatch(/^HTTP\/1\.1 413 /);
    expect(await exchange(url, `${head}transfer-encoding: chunked\r\n\r\n${chunk.repeat(5)}`)).toMatch(
      /^HTTP\/1\.1 413 /,
    );
  },
);

test('pages of a partner may ask with its key, and those of nobody may not', async () => {
  const north = (allowedOrigins: readonly string[]) => partnerNamed('north', { allowedOrigins });
  const { url } = await startSmallGateway(schema, answering(answer), {
    environment: { GATEWAY_KEY_PEPPER: testPepper, GATEWAY_ALLOWED_ORIGINS: 'https://open.example' },
    partners: [north(['https://shop.example'])],
  });
  const allowed = async (origin: string, method = 'POST') => {
    const headers = {
      ...json,
      origin,
      authorization: `Bearer ${keyOf('north')}`,
      'access-control-request-method': 'POST',
    };
    const sent = { method, headers, ...(method === 'POST' && { body: asked }) };
    return (await fetch(url, sent)).headers.get('access-control-allow-origin');
  };
  for (const method of ['OPTIONS', 'POST']) {
    expect(await allowed('https://shop.example', method)).toBe('https://shop.example');
    expect(await allowed('https://evil.example', method)).toBeNull();
  }
});

test.each(['engine', 'apollo'] as const)(
  'by way of the %s an answer is the same, compressed or not, the first time and every time after',
  async (executor) => {
    const text = 'Ä "long" text. '.repeat(1_000);
    const { url } = await startSmallGateway(schema, answering({ data: { text } }), { executor });
    const post = async (coding: string) => {
      const headers = { ...json, 'accept-encoding': coding };
      const response = await request(url, { method: 'POST', headers, body: JSON.stringify({ query: '{ text }' }) });
      const bytes = Buffer.from(await response.body.arrayBuffer());
      expect(response.headers['content-encoding']).toBe(coding === 'gzip' ? 'gzip' : undefined);
      return (coding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
    };
    const expected = `${JSON.stringify({ data: { text } })}\n`;
    for (const coding of ['gzip', 'identity', 'gzip', 'identity']) expect(await post(coding)).toBe(expected);
  },
);

test('nothing is changed for a client that would not take the answer', async () => {
  let asks = 0;
  const { url } = await startSmallGateway(schema, (_request, response) => {
    asks += 1;
    response.writeHead(200, json).end('{"data":{"y":1}}');
  });
  const headers = { ...json, accept: 'text/html' };
  const { status } = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: 'mutation { y }' }) });
  expect([status, asks]).toEqual([406, 0]);
});
