import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSignature, verifyWith, type SignedRequest } from './signature.js';
import { signatureFor, type Signing } from './testing/sign.js';

const page = readFileSync(new URL('../../../docs/subgraph-requests.md', import.meta.url), 'utf8');
const secret = 'only-an-example-of-a-secret-0123456789';
const seconds = 1_790_000_000;
const said: Signing = {
  secret,
  seconds,
  body: '{"query":"{__typename}"}',
  partner: 'harbour-travel',
  scopes: 'bookings:read bookings:write',
  timeoutMs: '4000',
  requestId: '01JD8ZK3V5',
};
const request: SignedRequest = {
  method: 'POST',
  path: '/graphql',
  headers: {
    'tripgraph-partner': 'harbour-travel',
    'tripgraph-scopes': 'bookings:read bookings:write',
    'tripgraph-timeout-ms': '4000',
    'tripgraph-request-id': '01JD8ZK3V5',
  },
  body: Buffer.from('{"query":"{__typename}"}'),
};

const isTaken = (header: unknown, changed: Partial<SignedRequest> = {}, secrets = [secret], nowSeconds = seconds) => {
  const signature = readSignature(header, nowSeconds * 1_000);
  return signature !== undefined && verifyWith(secrets)({ ...request, ...changed }, signature);
};

test('the example of the documentation is taken', () => {
  const header = /^tripgraph-signature: (.*)$/m.exec(page)?.[1];
  expect(header).toBe(signatureFor(said));
  expect(isTaken(header)).toBe(true);
});

const withHeader = (name: string, value: string | string[] | undefined): Partial<SignedRequest> => ({
  headers: { ...request.headers, [name]: value },
});

test.each<[string, Partial<SignedRequest>]>([
  ['body', { body: Buffer.from('{"query":"{__typename }"}') }],
  ['body that is not there', { body: Buffer.alloc(0) }],
  ['path', { path: '/graphql/' }],
  ['query of the path', { path: '/graphql?query={secret}' }],
  ['method', { method: 'GET' }],
  ['partner', withHeader('tripgraph-partner', 'alpine-days')],
  ['partner that is not there', withHeader('tripgraph-partner', undefined)],
  ['second partner', withHeader('tripgraph-partner', 'harbour-travel, alpine-days')],
  ['second partner in a list', withHeader('tripgraph-partner', ['harbour-travel', 'alpine-days'])],
  ['scope', withHeader('tripgraph-scopes', 'bookings:read bookings:write admin')],
  ['repeat', withHeader('tripgraph-repeat', 'true')],
  ['timeout', withHeader('tripgraph-timeout-ms', '40000')],
  ['id of the request', withHeader('tripgraph-request-id', '01JD8ZK3V6')],
  ['wish for a trace', withHeader('tripgraph-trace', '1')],
  ['partner in the place of scopes', { headers: { 'tripgraph-scopes': 'harbour-travel' } }],
])('a request with another %s than was signed is refused', (_what, changed) => {
  expect(isTaken(signatureFor(said), changed)).toBe(false);
});

test('the signature of before is taken, over what it was made of', () => {
  const before = signatureFor({ ...said, version: 'v1' });
  expect(isTaken(before)).toBe(true);
  expect(isTaken(before, withHeader('tripgraph-partner', 'alpine-days'))).toBe(false);
});

test('one that says another time than was signed is refused', () => {
  const later = signatureFor(said).replace(`t=${seconds}`, `t=${seconds + 1}`);
  expect(isTaken(later, {}, [secret], seconds + 1)).toBe(false);
});

test('what was sent is taken again for 30 s, and from a clock that is 30 s ahead, and not a second longer', () => {
  const at = (nowSeconds: number): boolean => isTaken(signatureFor(said), {}, [secret], nowSeconds);
  expect([at(seconds + 30), at(seconds + 31), at(seconds - 30), at(seconds - 31)]).toEqual([true, false, true, false]);
});

test('one or the other of two secrets may have signed, and no third', () => {
  const other = 'the-secret-after-that-one-0123456789abc';
  const third = 'a-secret-that-nobody-was-told-0123456789';
  const by = (signing: string, ...known: string[]) => isTaken(signatureFor({ ...said, secret: signing }), {}, known);
  expect([by(secret, other, secret), by(other, other, secret)]).toEqual([true, true]);
  expect([by(third, other, secret), by(secret, other), by(other, secret), by(secret)]).toEqual(Array(4).fill(false));
});

const whole = signatureFor(said);

test.each<[string, unknown]>([
  ['no signature', undefined],
  ['an empty one', ''],
  ['a list of them', [whole, whole]],
  ['two in one header', `${whole}, ${whole}`],
  ['one without its last character', whole.slice(0, -1)],
  ['one with a character more', `${whole}A`],
  ['no bytes', `v2 t=${seconds},s=`],
  ['one of another version', whole.replace('v2', 'v1')],
  ['one of a version that nobody knows', whole.replace('v2', 'v3')],
  ['one with a line end', `${whole}\n`],
  ['a time that is no number', whole.replace(String(seconds), 'NaN')],
  ['a time before 1970', whole.replace(String(seconds), `-${seconds}`)],
  ['other letters', whole.replace(/s=.{43}/, `s=${'+'.repeat(43)}`)],
])('with %s a request is refused', (_what, header) => {
  expect(isTaken(header)).toBe(false);
});

test('the last character stands for four bits, and two more are not looked at', () => {
  // 32 bytes are 256 bits and 43 characters 258: what differs there is the same signature.
  const last = whole.at(-1) ?? '';
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const taken = [...letters].filter((letter) => isTaken(`${whole.slice(0, -1)}${letter}`));
  expect(taken).toHaveLength(4);
  expect(taken).toContain(last);
});
