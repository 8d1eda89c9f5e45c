import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText, moneyText } from './moneyText.js';

test.each([
  [{ amount: 1050, currency: 'EUR', precision: 2 }, '€10.50'],
  [{ amount: 5, currency: 'EUR', precision: 2 }, '€0.05'],
  [{ amount: 1500, currency: 'JPY', precision: 0 }, '¥1,500'],
  [{ amount: 1234567, currency: 'KWD', precision: 3 }, 'KWD\u00a01,234.567'],
  [{ amount: -250, currency: 'USD', precision: 2 }, '-$2.50'],
  [{ amount: 270000, currency: 'TRY', precision: 2 }, 'TRY\u00a02,700.00'],
])('%j is %s', (money, text) => {
  expect(moneyText(money)).toBe(text);
});

test('no minor unit is lost, up to the largest amount that there is', () => {
  const amounts = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 3 }), (amount, precision) => {
      const digits = decimalText({ amount, currency: 'XXX', precision }).replace('.', '');
      expect(BigInt(digits)).toBe(BigInt(amount));
    }),
  );
});
