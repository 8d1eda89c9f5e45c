import { Readable } from 'node:stream';
import { brotliCompressSync, constants, createGzip, deflateSync, gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { bodyRules } from './bodyRules.js';
import { inflateBodies, readCodings } from './inflateBodies.js';

const maxBytes = 256 * 1024;

/** A server that says what it has read, and how many bytes of bodies it has inflated. */
const start = async () => {
  const app = Fastify({ bodyLimit: maxBytes });
  onTestFinished(() => app.close());
  bodyRules(app, readCodings);
  inflateBodies(app, maxBytes);
  let bytes = 0;
  app.addHook('preParsing', (_request, _reply, payload, next) => {
    payload.on('data', (chunk: Buffer) => (bytes += chunk.length));
    next(null, payload);
  });
  app.post('/graphql', ({ body }) => body);
  return { inflated: () => bytes, url: `${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql` };
};

const post = async (url: string, coding: string, body: Buffer | ReadableStream): Promise<[number, unknown]> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': coding },
    body,
    ...(!Buffer.isBuffer(body) && { duplex: 'half' as const }),
  } as RequestInit);
  return [response.status, await response.json()];
};

const said = { query: `{ ${'ä'.repeat(100)} }` };
const text = JSON.stringify(said);
const streamed = (body: Buffer): ReadableStream => Readable.toWeb(Readable.from([body])) as unknown as ReadableStream;

test.each([
  ['gzip', gzipSync(text)],
  ['deflate', deflateSync(text)],
  ['br', brotliCompressSync(text)],
])('a body compressed by %s is read, whether it says its length or not', async (coding, body) => {
  const { url } = await start();
  expect(await post(url, coding, body)).toEqual([200, said]);
  expect(await post(url, coding, streamed(body))).toEqual([200, said]);
});

test.each([
  ['is not compressed', Buffer.from(text)],
  ['breaks off', gzipSync(text).subarray(0, -4)],
  ['goes on after its end', Buffer.concat([gzipSync(text), Buffer.from('more')])],
  ['is empty', Buffer.alloc(0)],
])('a body that %s is refused, and the next one is read', async (_what, body) => {
  const { url } = await start();
  const [status] = await post(url, 'gzip', body);
  expect(status).toBe(400);
  expect(await post(url, 'gzip', gzipSync(text))).toEqual([200, said]);
});

/** What so many megabytes of one letter are by gzip: a thousandth of it. */
const bomb = async (megabytes: number): Promise<Buffer> => {
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  const parts: Buffer[] = [];
  gzip.on('data', (part: Buffer) => parts.push(part));
  const megabyte = Buffer.alloc(1024 * 1024, 'a');
  Readable.from(Array.from({ length: megabytes }, () => megabyte)).pipe(gzip);
  await new Promise((resolve) => gzip.once('end', resolve));
  return Buffer.concat(parts);
};

test('GHSA-cgqf-3cq5-wvcj: what a small body would become is cut off at the limit of bodies', async () => {
  const { inflated, url } = await start();
  const body = await bomb(50);
  expect(body.length).toBeLessThan(maxBytes);
  expect((await post(url, 'gzip', body))[0]).toBe(413);
  expect((await post(url, 'gzip', streamed(body)))[0]).toBe(413);
  expect(inflated()).toBeLessThanOrEqual(2 * maxBytes);
  expect(await post(url, 'gzip', gzipSync(text))).toEqual([200, said]);
});

test('a body that is too large before it is inflated is refused, too', async () => {
  const { url } = await start();
  const [status] = await post(url, 'gzip', Buffer.alloc(maxBytes + 1));
  expect(status).toBe(413);
});
