import { expect, test } from 'vitest';
import { wholeNumber } from './wholeNumber.js';

test.each([
  ['0', 0],
  ['64', 64],
  ['1_000', 1_000],
])('%s is read', (text, expected) => {
  expect(wholeNumber(0, 1_000)(text)).toBe(expected);
});

test.each(['', '-1', '1.5', '1e3', '0x10', 'many', '1001', ' 7', '_'])('"%s" is refused with the bounds', (text) => {
  expect(() => wholeNumber(0, 1_000)(text)).toThrow('Give a whole number from 0 to 1000.');
});
