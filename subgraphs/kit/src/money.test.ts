import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minorUnitsOf, precisionOf } from './money.js';

test('currencies differ in what follows the point', () => {
  expect(['EUR', 'JPY', 'KWD', 'XQQ'].map(precisionOf)).toEqual([2, 0, 3, 2]);
});

test.each([
  ['1249.00', 2, 124_900],
  ['0.5', 2, 50],
  ['19.9', 2, 1_990],
  [65.8, 2, 6_580],
  [1.005, 2, 101],
  ['1.0049', 2, 100],
  ['1500.50', 0, 1_501],
  ['12', 3, 12_000],
  ['-3.10', 2, -310],
  ['-0.00', 2, 0],
])('%s is read by its digits', (text, precision, units) => {
  expect(minorUnitsOf(text, precision)).toBe(units);
});

test.each([[''], ['1e3'], [1e21], ['1,50'], [' 1'], ['NaN'], [Number.NaN], ['9007199254740993'], ['.5'], ['1.']])(
  '%j is no amount',
  (text) => {
    expect(minorUnitsOf(text, 2)).toBeNull();
  },
);

test('an amount that has no more digits than its currency is read exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 45 }), fc.integer({ min: 0, max: 3 }), (units, precision) => {
      const digits = String(units).padStart(precision + 1, '0');
      const split = digits.length - precision;
      const text = precision === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
      expect(minorUnitsOf(text, precision)).toBe(units);
      expect(minorUnitsOf(Number(text), precision)).toBe(units);
    }),
  );
});
