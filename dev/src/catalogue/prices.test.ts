import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencyOfCountry } from './currencies.js';
import { priceOf, roundAsPeoplePrice } from './prices.js';

test.each([
  [3.27, 2, false, 3.5],
  [7.6, 2, true, 7.9],
  [23.4, 2, false, 23],
  [23.4, 2, true, 19],
  [87.3, 2, false, 87],
  [118.2, 2, false, 120],
  [118.2, 2, true, 119],
  [6_543, 0, false, 6_500],
  [1_234_567, 0, false, 1_250_000],
  [0.2, 2, false, 0.5],
  [0.2, 0, false, 1],
])('%f with %i digits, just below: %s, is priced %f', (value, precision, justBelow, price) => {
  expect(roundAsPeoplePrice(value, precision, justBelow)).toBeCloseTo(price, 5);
});

test('a price is a whole positive number of the smallest unit and near what it was', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 2, max: 5_000, noNaN: true }),
      fc.constantFrom('DE', 'JP', 'KW', 'VN', 'CH', 'ID'),
      fc.boolean(),
      (euros, country, justBelow) => {
        const currency = currencyOfCountry(country);
        const { amount, precision } = priceOf(euros, currency, justBelow);
        expect(Number.isSafeInteger(amount) && amount > 0).toBe(true);
        const ratio = amount / 10 ** precision / currency.perEuro / euros;
        expect(ratio).toBeGreaterThan(0.5);
        expect(ratio).toBeLessThan(9.5);
      },
    ),
  );
});

test('yen are priced whole and in round numbers', () => {
  expect(priceOf(48, currencyOfCountry('JP'), false)).toEqual({ amount: 8_700, currency: 'JPY', precision: 0 });
});

test('dinars have three digits', () => {
  expect(priceOf(60, currencyOfCountry('KW'), false)).toEqual({ amount: 21_000, currency: 'KWD', precision: 3 });
});
