import { expect, test } from 'vitest';
import { partnerOf } from './partner.js';

test('the partner is the one that the header names', () => {
  expect(partnerOf({ 'tripgraph-partner': 'acme-travel' })).toBe('acme-travel');
});

test.each([
  ['no header', undefined],
  ['an empty one', ''],
  ['two of them', 'acme, other'],
  ['two of them as a list', ['acme', 'other']],
  ['a longer one than any is', 'a'.repeat(101)],
  ['one with a line end', 'acme\n'],
])('nobody is known from %s', (_why, value) => {
  expect(partnerOf({ 'tripgraph-partner': value })).toBeNull();
});
