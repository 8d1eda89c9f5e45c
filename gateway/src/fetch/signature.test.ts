import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { signWith, signedHeaders, type Unsigned } from './signature.js';

const page = readFileSync(new URL('../../../docs/subgraph-requests.md', import.meta.url), 'utf8');
const secret = 'only-an-example-of-a-secret-0123456789';
const example: Unsigned = {
  method: 'POST',
  path: '/graphql',
  headers: {
    'content-type': 'application/json',
    'tripgraph-partner': 'harbour-travel',
    'tripgraph-scopes': 'bookings:read bookings:write',
    'tripgraph-timeout-ms': '4000',
    'tripgraph-request-id': '01JD8ZK3V5',
  },
  body: '{"query":"{__typename}"}',
};
const sign = signWith(secret, () => 1_790_000_000_999);

test('the example of the documentation is signed as it says', () => {
  expect(page).toContain(`secret \`${secret}\` and the body \`${example.body}\``);
  expect(/^tripgraph-signature: (.*)$/m.exec(page)?.[1]).toBe(sign(example));
});

const changed: ReadonlyArray<[string, Partial<Unsigned>]> = [
  ['method', { method: 'GET' }],
  ['path', { path: '/graphql?a' }],
  ['body', { body: `${example.body} ` }],
  ...signedHeaders.map((name): [string, Partial<Unsigned>] => [name, { headers: { ...example.headers, [name]: '1' } }]),
];

test.each(changed)('another %s is another signature', (_what, change) => {
  expect(sign({ ...example, ...change })).not.toBe(sign(example));
});

test('what moves from one header to the next is another request', () => {
  const one = { ...example, headers: { 'tripgraph-partner': 'a' } };
  const other = { ...example, headers: { 'tripgraph-scopes': 'a' } };
  expect(sign(one)).not.toBe(sign(other));
});

test('another secret and another second are another signature', () => {
  expect(signWith(`${secret}!`, () => 1_790_000_000_000)(example)).not.toBe(sign(example));
  expect(signWith(secret, () => 1_790_000_001_000)(example)).not.toBe(sign(example));
});
