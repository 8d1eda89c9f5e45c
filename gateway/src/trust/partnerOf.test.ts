import { expect, test } from 'vitest';
import { hashOf, keyOf, partnerNamed as partner } from '../testing/partnerKeys.js';
import type { Partner } from './partner.js';
import { partnerOf, type Anonymous } from './partnerOf.js';

const knowing = (partners: readonly Partner[], anonymous: Anonymous = 'free') =>
  partnerOf({ partners, hash: hashOf, anonymous });

const second = hashOf(keyOf('second'));
const north = partner('north');
const identify = knowing([
  { ...north, keyHashes: [...north.keyHashes, second] },
  partner('south'),
  partner('gone', { state: 'suspended' }),
  partner('carts', { actsForOthers: true }),
]);
const ask = (authorization?: string, actFor?: string) => identify({ authorization, actFor });

test('without a key a request is from nobody', () => {
  expect(ask()).toMatchObject({ kind: 'nobody', client: { kind: 'nobody', scopes: [], mode: 'off' } });
});

test('where nobody is answered, a request without a key is refused, and one with a key is not', () => {
  const closed = knowing([north], 'refused');
  expect(closed({ authorization: undefined, actFor: undefined })).toMatchObject({
    kind: 'refused',
    code: 'UNAUTHENTICATED',
    message: expect.stringContaining('Authorization: Bearer tpk_') as string,
  });
  expect(closed({ authorization: `Bearer ${keyOf('north')}`, actFor: undefined })).toMatchObject({ name: 'north' });
});

test('what cannot be a key is refused without a look at those that there are', () => {
  const looked: string[] = [];
  const known = partnerOf({ partners: [north], hash: (key) => (looked.push(key), hashOf(key)), anonymous: 'free' });
  const mistyped = keyOf('north').replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  expect(known({ authorization: `Bearer ${mistyped}`, actFor: undefined })).toMatchObject({ kind: 'refused' });
  expect(looked).toEqual([]);
  known({ authorization: `Bearer ${keyOf('nobody')}`, actFor: undefined });
  expect(looked).toEqual([keyOf('nobody')]);
});

test('either key of a partner is the partner, whatever the case of "Bearer"', () => {
  expect(ask(`Bearer ${keyOf('north')}`)).toMatchObject({ kind: 'partner', name: 'north' });
  expect(ask(`bearer  ${keyOf('second')}`)).toMatchObject({ kind: 'partner', name: 'north' });
});

test.each([
  ['a key that nobody has', `Bearer ${keyOf('nobody')}`],
  ['a key cut short', `Bearer ${keyOf('north').slice(0, -1)}`],
  ['a key and more', `Bearer ${keyOf('north')} x`],
  ['another case', `Bearer ${keyOf('north').toUpperCase()}`],
  ['no key at all', 'Bearer'],
  ['an empty header', ''],
  ['another scheme', 'Basic bm9ydGg6c2VjcmV0'],
  ['two headers made into one', `Bearer ${keyOf('north')}, Bearer ${keyOf('south')}`],
  ['a hash in place of its key', `Bearer tpk_${north.keyHashes[0]?.toString('hex')}`],
])('%s is refused, and not taken for nobody', (_what, authorization) => {
  expect(ask(authorization)).toMatchObject({ kind: 'refused', code: 'UNAUTHENTICATED' });
});

test('what a partner may is what the file says of it', () => {
  const scopes = ['bookings:write'];
  const quota = { costPerMinute: 1_000, maxRequestCost: undefined };
  const may = {
    scopes,
    quota,
    mode: 'ids-only',
    manifest: 'west.json',
    allowedOrigins: ['https://west.example'],
  } as const;
  const known = knowing([partner('west', may)]);
  expect(known({ authorization: `Bearer ${keyOf('west')}`, actFor: undefined })).toEqual({
    kind: 'partner',
    name: 'west',
    client: { kind: 'partner', name: 'west', ...may },
  });
});

test('who is acted for has what it may, not what the one who acts for it may', () => {
  const known = knowing([partner('carts', { actsForOthers: true, scopes: ['all'] }), partner('west')]);
  expect(known({ authorization: `Bearer ${keyOf('carts')}`, actFor: 'west' })).toMatchObject({
    client: { name: 'west', scopes: [] },
  });
});

test('a suspended partner is told so', () => {
  expect(ask(`Bearer ${keyOf('gone')}`)).toEqual({
    kind: 'refused',
    code: 'FORBIDDEN',
    message: 'The partner "gone" is suspended. Ask us to have it lifted.',
  });
});

test('who has lost its last key asks for nothing, and is acted for: what it has begun is ended', () => {
  const known = knowing([partner('carts', { actsForOthers: true }), partner('west', { keyHashes: [] })]);
  expect(known({ authorization: `Bearer ${keyOf('west')}`, actFor: undefined })).toMatchObject({ kind: 'refused' });
  expect(known({ authorization: `Bearer ${keyOf('carts')}`, actFor: 'west' })).toMatchObject({ name: 'west' });
});

test('a partner that acts for others is whom it names, and itself when it names nobody', () => {
  expect(ask(`Bearer ${keyOf('carts')}`, 'south')).toMatchObject({ kind: 'partner', name: 'south' });
  expect(ask(`Bearer ${keyOf('carts')}`)).toMatchObject({ kind: 'partner', name: 'carts' });
});

test.each([
  ['any other partner', keyOf('north'), 'south', 'FORBIDDEN'],
  ['for a partner that is not there', keyOf('carts'), 'west', 'FORBIDDEN'],
  ['for a suspended partner', keyOf('carts'), 'gone', 'FORBIDDEN'],
  ['without a key', undefined, 'south', 'UNAUTHENTICATED'],
])('%s may not act', (_who, key, actFor, code) => {
  expect(ask(key === undefined ? undefined : `Bearer ${key}`, actFor)).toMatchObject({ kind: 'refused', code });
});
