import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance, type onSendHookHandler } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { codingOf, compressAnswers } from './compressAnswers.js';

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.000, gzip ; q = 0.0', undefined],
  ['br;q=0.001', 'br'],
  ['identity', undefined],
  ['*', undefined],
  ['', undefined],
])('of Accept-Encoding: %s the coding is %s', (accepted, coding) => {
  expect(codingOf(accepted)).toBe(coding);
});

const long = 'ä'.repeat(10_000);

const start = (answer: string | Buffer | undefined): FastifyInstance => {
  const app = Fastify();
  onTestFinished(() => app.close());
  compressAnswers(app);
  const onSend: onSendHookHandler = (_request, reply, payload, next) => {
    reply.header('seen', typeof payload === 'string' || payload === undefined ? 'text' : (payload as Buffer).length);
    next(null, payload);
  };
  app.get('/', { onSend }, (_request, reply) => reply.header('etag', '"a"').send(answer));
  return app;
};

const ask = async (app: FastifyInstance, accepted: string, method: 'GET' | 'HEAD' = 'GET') => {
  const headers = { 'accept-encoding': accepted };
  const { rawPayload, headers: said } = await app.inject({ method, url: '/', headers });
  return {
    bytes: rawPayload,
    coding: said['content-encoding'],
    length: Number(said['content-length']),
    tag: said.etag,
  };
};

test.each([
  ['br', 'text', long, brotliDecompressSync],
  ['gzip', 'text', long, gunzipSync],
  ['br', 'bytes', Buffer.from(long), brotliDecompressSync],
  ['gzip', 'bytes', Buffer.from(long), gunzipSync],
])('%s of %s is what it was, shorter, and as long as it says', async (coding, _what, answer, inflate) => {
  const got = await ask(start(answer), coding);
  expect(got.coding).toBe(coding);
  expect(inflate(got.bytes).toString()).toBe(long);
  expect(got.length).toBe(got.bytes.length);
  expect(got.bytes.length).toBeLessThan(2_000);
});

test('whoever else looks at an answer sees what it was', async () => {
  const headers = { 'accept-encoding': 'gzip' };
  const seen = async (answer: string | Buffer) => (await start(answer).inject({ url: '/', headers })).headers['seen'];
  expect([await seen(long), await seen(Buffer.from(long))]).toEqual(['text', '20000']);
});

test('an ETag that names the bytes names them no more when they are others', async () => {
  expect((await ask(start(long), 'gzip')).tag).toBe('W/"a"');
  expect((await ask(start(long), 'identity')).tag).toBe('"a"');
});

test.each([
  ['is short', 'a'.repeat(1_400), 'gzip', 'GET'],
  ['is huge', 'a'.repeat(4 * 1024 * 1024 + 1), 'gzip', 'GET'],
  ['may not be compressed', long, 'identity', 'GET'],
  ['is not sent at all', long, 'gzip', 'HEAD'],
  ['is empty', undefined, 'gzip', 'GET'],
] as const)('an answer that %s is sent as it is', async (_what, answer, accepted, method) => {
  expect((await ask(start(answer), accepted, method)).coding).toBeUndefined();
});

test('while two answers are being compressed, others are sent as they are, and wait for none', async () => {
  const app = start('a'.repeat(1_000_000));
  const got = await Promise.all(Array.from({ length: 5 }, () => ask(app, 'gzip')));
  expect(got.map(({ coding }) => coding)).toEqual(['gzip', 'gzip', undefined, undefined, undefined]);
  expect((await ask(app, 'gzip')).coding).toBe('gzip');
});
