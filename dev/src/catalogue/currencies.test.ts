import { expect, test } from 'vitest';
import { currencies, currencyOfCountry, euroCentsOf } from './currencies.js';

test('currencies have the digits that Node knows for them', () => {
  // Prices in these are shown whole, though ISO 4217 gives them a smaller unit.
  const shownWhole: Record<string, number> = { ALL: 2, COP: 2, HUF: 2, IDR: 2, IQD: 3, PKR: 2 };
  for (const { code, precision } of currencies) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions();
    expect([code, precision]).toEqual([code, shownWhole[code] ?? format.maximumFractionDigits]);
  }
});

test('no currency is there twice, and a euro is a euro', () => {
  expect(new Set(currencies.map(({ code }) => code)).size).toBe(currencies.length);
  expect(currencies.find(({ code }) => code === 'EUR')).toEqual({ code: 'EUR', precision: 2, perEuro: 1 });
});

test.each([
  ['DE', 'EUR', 2],
  ['HR', 'EUR', 2],
  ['JP', 'JPY', 0],
  ['KW', 'KWD', 3],
  ['VN', 'VND', 0],
  ['EC', 'USD', 2],
  ['CH', 'CHF', 2],
  ['XX', 'USD', 2],
  [null, 'USD', 2],
])('suppliers of %s price in %s', (country, code, precision) => {
  expect(currencyOfCountry(country)).toMatchObject({ code, precision });
});

test('euro cents come from the smallest unit, whatever its size', () => {
  const of = (code: string) => currencies.find((currency) => currency.code === code) ?? currencyOfCountry(null);
  expect(euroCentsOf(1_999, of('EUR'))).toBe(1_999);
  expect(euroCentsOf(18_100, of('JPY'))).toBe(10_000);
  expect(euroCentsOf(35_600, of('KWD'))).toBe(10_000);
  expect(euroCentsOf(11_600, of('USD'))).toBe(10_000);
});
