import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Partner } from './partner.js';
import { partnerOf } from './partnerOf.js';

const keyOf = (name: string): string => `tpk_${name.padEnd(32, '0')}`;
const partner = (name: string, more: Partial<Partner> = {}): Partner => ({
  name,
  state: 'active',
  keyHashes: [createHash('sha256').update(keyOf(name)).digest()],
  actsForOthers: false,
  ...more,
});
const second = createHash('sha256').update(keyOf('second')).digest();
const north = partner('north');
const identify = partnerOf([
  { ...north, keyHashes: [...north.keyHashes, second] },
  partner('south'),
  partner('gone', { state: 'suspended' }),
  partner('carts', { actsForOthers: true }),
]);
const ask = (authorization?: string, actFor?: string) => identify({ authorization, actFor });

test('without a key a request is from nobody', () => {
  expect(ask()).toEqual({ kind: 'nobody' });
});

test('either key of a partner is the partner, whatever the case of "Bearer"', () => {
  expect(ask(`Bearer ${keyOf('north')}`)).toEqual({ kind: 'partner', name: 'north' });
  expect(ask(`bearer  ${keyOf('second')}`)).toEqual({ kind: 'partner', name: 'north' });
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

test('a suspended partner is told so', () => {
  expect(ask(`Bearer ${keyOf('gone')}`)).toEqual({
    kind: 'refused',
    code: 'FORBIDDEN',
    message: 'The partner "gone" is suspended. Ask us to have it lifted.',
  });
});

test('a partner that acts for others is whom it names, and itself when it names nobody', () => {
  expect(ask(`Bearer ${keyOf('carts')}`, 'south')).toEqual({ kind: 'partner', name: 'south' });
  expect(ask(`Bearer ${keyOf('carts')}`)).toEqual({ kind: 'partner', name: 'carts' });
});

test.each([
  ['any other partner', keyOf('north'), 'south', 'FORBIDDEN'],
  ['for a partner that is not there', keyOf('carts'), 'west', 'FORBIDDEN'],
  ['for a suspended partner', keyOf('carts'), 'gone', 'FORBIDDEN'],
  ['without a key', undefined, 'south', 'UNAUTHENTICATED'],
])('%s may not act', (_who, key, actFor, code) => {
  expect(ask(key === undefined ? undefined : `Bearer ${key}`, actFor)).toMatchObject({ kind: 'refused', code });
});
