import { expect, test } from 'vitest';
import { moneyOf, times } from './money.js';

test('a price is read by its digits, in the smallest unit of its currency', () => {
  expect(moneyOf(1385.97, 'EUR')).toEqual({ amount: 138_597, currency: 'EUR', precision: 2 });
  expect(moneyOf('12000', 'JPY')).toEqual({ amount: 12_000, currency: 'JPY', precision: 0 });
});

test.each([
  [-1, 'EUR'],
  [0, 'EUR'],
  ['0.00', 'EUR'],
  ['1,50', 'EUR'],
  ['1', 'XYZ'],
  ['1', 'euro'],
  ['999999999999999', 'EUR'],
])('%s %s is no price', (text, currency) => {
  expect(moneyOf(text, currency)).toBeNull();
});

test('so much of it is exact or nothing', () => {
  const price = { amount: 1_907, currency: 'EUR', precision: 2 };
  expect(times(price, 6)?.amount).toBe(11_442);
  expect(times(price, Number.MAX_SAFE_INTEGER)).toBeNull();
});
