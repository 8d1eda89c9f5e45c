import { expect, test } from 'vitest';
import { countryCodeOf, mayBeIn } from './countries.js';

test.each([
  ['DE', 'DE', true],
  ['US', 'PR', true],
  ['PR', 'US', true],
  ['FR', 'RE', true],
  ['RE', 'MQ', false],
  ['CN', 'TW', false],
  ['GB', 'IE', false],
  ['DE', null, false],
])('what is said to be in %s may be in %s: %s', (wanted, found, may) => {
  expect(mayBeIn(wanted, found)).toBe(may);
});

test('codes are read in either case, and those that people write instead', () => {
  expect(['de', ' UK ', 'el', 'XX'].map(countryCodeOf)).toEqual(['DE', 'GB', 'GR', 'XX']);
});
