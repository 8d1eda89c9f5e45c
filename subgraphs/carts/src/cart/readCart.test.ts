import { expect, test } from 'vitest';
import type { HoldCartInput } from '../generated/resolvers.js';
import { cartInput } from '../testing/cartInput.js';
import { readCart } from './readCart.js';

const read = (changes: Partial<HoldCartInput>) => readCart(cartInput(2, changes));
const item = cartInput(1).items[0] as HoldCartInput['items'][number];

test.each([
  ['a uuid that is none', { uuid: 'mine' }, 'INVALID_CART_UUID', 'uuid'],
  ['no items', { items: [] }, 'UNPROCESSABLE_ENTITY', 'items'],
  ['more items than a cart has', { items: Array.from({ length: 21 }, () => item) }, 'UNPROCESSABLE_ENTITY', 'items'],
  [
    'notes that are too long',
    { items: [item, { ...item, notes: 'x'.repeat(2_001) }] },
    'UNPROCESSABLE_ENTITY',
    'items.1.notes',
  ],
  [
    'a character that no text may hold',
    { items: [{ ...item, optionId: 'a\0' }] },
    'UNPROCESSABLE_ENTITY',
    'items.0.optionId',
  ],
  [
    'half a character',
    { items: [{ ...item, units: [{ unitId: '\ud800', quantity: 1 }] }] },
    'UNPROCESSABLE_ENTITY',
    'items.0.units.0.unitId',
  ],
  ['a reference that is too long', { resellerReference: 'x'.repeat(201) }, 'UNPROCESSABLE_ENTITY', 'resellerReference'],
  ['a country that is none', { contact: { country: 'Spain' } }, 'UNPROCESSABLE_ENTITY', 'contact.country'],
  [
    'a locale that is too long',
    { contact: { locales: ['de', 'x'.repeat(36)] } },
    'UNPROCESSABLE_ENTITY',
    'contact.locales.1',
  ],
])('%s is refused, and the refusal says where', (_what, changes, code, field) => {
  expect(read(changes)).toMatchObject({ kind: 'REFUSED', refusal: { code, field } });
});

test('equal content has one hash, other content another, and the uuid is no part of it', () => {
  const hashOf = (changes: Partial<HoldCartInput>): string => {
    const request = read(changes);
    return request.kind === 'REQUEST' ? request.hash.toString('hex') : 'refused';
  };
  const same = hashOf({});
  expect(hashOf({ currency: null, contact: null })).toBe(same);
  expect(hashOf({ contact: { fullName: 'A', country: 'ES' } })).toBe(
    hashOf({ contact: { country: 'ES', fullName: 'A' } }),
  );
  expect(
    new Set([same, hashOf({ currency: 'EUR' }), hashOf({ items: [item] }), hashOf({ expirationMinutes: 5 })]).size,
  ).toBe(4);
});
