import Fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { bodyRules, isUtf8Json, requireContentType } from './bodyRules.js';

test.each([
  'application/json',
  'Application/JSON',
  'application/json; charset=utf-8',
  'application/json;charset=UTF-8',
  'application/json; charset="utf-8"',
  'application/json; charset=utf8',
  'application/json; profile=a',
])('%s is read', (type) => {
  expect(isUtf8Json(type)).toBe(true);
});

test.each([
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/plain; application/json',
  'application/graphql',
  'application/jsonp',
  'application/json, text/plain',
  '',
  ';',
])('%s is not read', (type) => {
  expect(isUtf8Json(type)).toBe(false);
});

test.each(['utf-7', 'base64', 'hz-gb-2312', 'utf-16', 'utf-32le', 'iso-8859-1', '"utf-7"', '', 'utf-8x'])(
  'CVE-2026-23897: a body in the charset %s is not read',
  (charset) => {
    expect(isUtf8Json(`application/json; charset=${charset}`)).toBe(false);
    expect(isUtf8Json(`application/json; charset=utf-8; charset=${charset}`)).toBe(false);
    expect(isUtf8Json(`application/json; Charset = ${charset}`)).toBe(false);
  },
);

/** Status of a request with these headers, and how many bodies have been parsed for it. */
const send = async (headers: Readonly<Record<string, string>>, readCodings: readonly string[] = []) => {
  const app = Fastify();
  onTestFinished(() => app.close());
  bodyRules(app, readCodings);
  requireContentType(app);
  let parsed = 0;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => {
    parsed += 1;
    payload.on('end', () => done(null, {})).resume();
  });
  app.post('/graphql', () => 'answer');
  const { statusCode, headers: said } = await app.inject({ method: 'POST', url: '/graphql', headers, payload: '{}' });
  return { status: statusCode, parsed, reads: said['accept-encoding'] };
};

test('JSON is read, and nothing else is, not even to its first byte', async () => {
  expect(await send({ 'content-type': 'application/json' })).toMatchObject({ status: 200, parsed: 1 });
  expect(await send({ 'content-type': 'text/plain' })).toMatchObject({ status: 415, parsed: 0 });
  expect(await send({})).toMatchObject({ status: 415, parsed: 0 });
});

test.each(['gzip', 'deflate', 'br', 'GZIP', 'gzip, gzip', 'zstd', ''])(
  'a body in the encoding "%s" is refused, and it is said what is read',
  async (coding) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': coding };
    expect(await send(headers)).toEqual({ status: 415, parsed: 0, reads: 'identity' });
  },
);

test('of encodings those are read that may be, one at a time', async () => {
  const status = async (coding: string) =>
    (await send({ 'content-type': 'application/json', 'content-encoding': coding }, ['gzip', 'br'])).status;
  expect([await status('gzip'), await status('identity'), await status('gzip, br'), await status('deflate')]).toEqual([
    200, 200, 415, 415,
  ]);
});
