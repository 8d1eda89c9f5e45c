import { canonicalJson } from '@tripgraph/kit/canonicalJson';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdInput } from '../testing/bookings.js';
import { readHoldRequest } from './holdRequest.js';

const hashOf = (changes: Parameters<typeof holdInput>[0]): string => {
  const request = readHoldRequest(holdInput(changes));
  return request.kind === 'REQUEST' ? request.hash.toString('hex') : request.code;
};

test('what was left out, and what was given as nothing, is the same content; so is another uuid', () => {
  expect(hashOf({ notes: null, contact: null, expirationMinutes: null })).toBe(hashOf({}));
  expect(hashOf({ contact: { fullName: 'Zoë', country: null } })).toBe(hashOf({ contact: { fullName: 'Zoë' } }));
});

test('everything that is asked for counts', () => {
  const changes = [
    {},
    { optionId: 'other' },
    { availabilityId: '2099-06-02T09:00:00+02:00' },
    { units: [{ unitId: 'adult', quantity: 2 }] },
    { currency: 'EUR' },
    { expirationMinutes: 5 },
    { resellerReference: 'R' },
    { notes: 'R' },
    { contact: { fullName: 'R' } },
    { contact: { locales: ['R'] } },
    { contact: {} },
    { expectedTotal: 1_000n },
  ];
  expect(new Set(changes.map(hashOf)).size).toBe(changes.length);
});

test('members in any order have one text, and different values have different ones', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const shuffled = (given: unknown): unknown =>
    Array.isArray(given)
      ? given.map(shuffled)
      : typeof given === 'object' && given !== null
        ? Object.fromEntries(
            Object.entries(given)
              .reverse()
              .map(([name, member]) => [name, shuffled(member)]),
          )
        : given;
  fc.assert(
    fc.property(value, (given) => {
      expect(canonicalJson(shuffled(given))).toBe(canonicalJson(given));
      const read: unknown = JSON.parse(canonicalJson(given));
      expect(canonicalJson(read)).toBe(canonicalJson(given));
    }),
  );
  expect(canonicalJson({ b: 2n ** 60n, a: [1, 'ü', null, undefined], c: undefined })).toBe(
    '{"a":[1,"ü",null,null],"b":1152921504606846976}',
  );
});

test.each([
  ['notes', { notes: 'a'.repeat(2_001) }],
  ['resellerReference', { resellerReference: 'a'.repeat(201) }],
  ['contact.fullName', { contact: { fullName: 'a'.repeat(201) } }],
  ['contact.emailAddress', { contact: { emailAddress: 'a\0' } }],
  ['contact.country', { contact: { country: 'de' } }],
  ['contact.locales', { contact: { locales: Array.from({ length: 11 }, () => 'de') } }],
  ['contact.locales.1', { contact: { locales: ['de', 'a'.repeat(36)] } }],
])('what is too long or no text is refused, and named: %s', (field, changes) => {
  expect(readHoldRequest(holdInput(changes))).toMatchObject({ code: 'UNPROCESSABLE_ENTITY', field });
});

test('characters are counted, not halves of them', () => {
  expect(hashOf({ notes: '🍷'.repeat(2_000) })).toHaveLength(64);
});
