import { expect, test } from 'vitest';
import type { Price } from '../onix/product/product.js';
import { pricesOf } from './prices.js';

const today = '20261130';
const price = (given: Partial<Price>): Price => ({
  type: '02',
  amount: 1990,
  currency: 'EUR',
  precision: 2,
  territory: null,
  from: null,
  until: null,
  ...given,
});
const amounts = (prices: readonly Price[], given = {}): unknown[] =>
  pricesOf(prices, given, today).map((each) => Number(each.price.amount));

test('prices with taxes come first, then by currency and amount', () => {
  const prices = [
    price({ type: '01', amount: 1 }),
    price({ currency: 'GBP', amount: 2 }),
    price({ amount: 4 }),
    price({ amount: 3 }),
  ];
  expect(amounts(prices)).toEqual([3, 4, 2, 1]);
});

test.each([
  ['begins today', { from: today }, true],
  ['begins tomorrow', { from: '20261201' }, false],
  ['ends today', { until: today }, true],
  ['ended yesterday', { until: '20261129' }, false],
  ['begins this month', { from: '202611' }, true],
  ['holds until this year', { until: '2026' }, true],
  ['held until last year', { until: '2025' }, false],
])('a price that %s is shown: %j %s', (_what, given, shown) => {
  expect(amounts([price(given)]).length === 1).toBe(shown);
});

test.each([
  ['no territory', null, 'DE', true],
  ['a list', { countries: ['DE'], regions: [], excluded: [] }, 'DE', true],
  ['another list', { countries: ['DE'], regions: [], excluded: [] }, 'FR', false],
  ['the world', { countries: [], regions: ['WORLD'], excluded: [] }, 'FR', true],
  ['the rest of the world', { countries: [], regions: ['ROW'], excluded: [] }, 'FR', true],
  ['the world without it', { countries: [], regions: ['WORLD'], excluded: ['FR'] }, 'FR', false],
  ['a part of it', { countries: [], regions: ['GB-EWS'], excluded: [] }, 'GB', true],
])('a price for %s (%j) holds in %s: %s', (_what, territory, country, holds) => {
  expect(amounts([price({ territory })], { country }).length === 1).toBe(holds);
  expect(amounts([price({ territory })]).length).toBe(1);
});

test.each([
  ['no territory', null, []],
  ['the world', { countries: [], regions: ['WORLD'], excluded: ['FR'] }, []],
  ['a list and the rest of the world', { countries: ['DE'], regions: ['ROW'], excluded: [] }, []],
  ['a list', { countries: ['DE', 'AT'], regions: [], excluded: [] }, ['DE', 'AT']],
  ['a part of a country', { countries: [], regions: ['GB-EWS'], excluded: [] }, ['GB']],
  ['a list and parts of it', { countries: ['IE', 'GB'], regions: ['GB-EWS', 'GB-NIR'], excluded: [] }, ['IE', 'GB']],
])('a price for %s (%j) is shown for %j', (_what, territory, countries) => {
  const countriesExcluded = territory?.excluded ?? [];
  expect(pricesOf([price({ territory })], {}, today)).toMatchObject([{ countries, countriesExcluded }]);
});

test.each([
  ['a region that nobody knows', { countries: [], regions: ['LATAM'], excluded: [] }],
  ['nowhere but not in one country', { countries: [], regions: [], excluded: ['FR'] }],
])('a price for %s is not shown', (_what, territory) => {
  expect(amounts([price({ territory })])).toEqual([]);
  expect(amounts([price({ territory })], { country: 'DE' })).toEqual([]);
});

test('a currency is asked for by its code, and what is no code is refused', () => {
  expect(amounts([price({}), price({ currency: 'GBP', amount: 5 })], { currency: 'GBP' })).toEqual([5]);
  expect(() => amounts([], { currency: 'euro' })).toThrow('"currency" is "euro"');
  expect(() => amounts([], { country: 'Germany' })).toThrow('"country" is "Germany"');
});

test.each([
  ['01', 'RECOMMENDED', false],
  ['04', 'FIXED', true],
  ['12', 'OFFER', true],
  ['21', 'BEFORE_PUBLICATION', false],
  ['42', 'PUBLISHER', true],
])('a price of type %s is %s, with taxes: %s', (type, kind, taxIncluded) => {
  expect(pricesOf([price({ type })], {}, today)).toMatchObject([{ kind, taxIncluded }]);
});
