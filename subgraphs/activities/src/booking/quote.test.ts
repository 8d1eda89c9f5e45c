import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OptionRow } from '../rows.js';
import { optionRecord, unitRecord } from '../testing/options.js';
import { quoteUnits } from './quote.js';

const euro = (amount: number) => ({ amount, currency: 'EUR', precision: 2 });
const option = (units = [adult, family, infant, group], changes = {}) =>
  optionRecord('opt', units, changes) as unknown as OptionRow;
const adult = unitRecord('adult', { price: euro(1_999) });
const family = unitRecord('family', { paxCount: 4, price: euro(5_000), maxQuantity: 2 });
const infant = unitRecord('infant', { paxCount: 0, price: euro(0), accompaniedBy: ['adult', 'family'] });
const group = unitRecord('group', { minQuantity: 5 });

const ask = (...units: ReadonlyArray<readonly [string, number]>) =>
  units.map(([unitId, quantity]) => ({ unitId, quantity }));
const shortOf = (quote: ReturnType<typeof quoteUnits>) =>
  quote.kind === 'QUOTE' ? [quote.pricing.total.amount, quote.places] : [quote.code, quote.field];

test('units cost and take what they do one by one, together', () => {
  const quote = quoteUnits(option(), ask(['adult', 2], ['family', 1], ['infant', 3]));
  expect(quote).toMatchObject({ places: 6, unitPlaces: { adult: 2, family: 4, infant: 0 } });
  expect(quote).toMatchObject({ pricing: { total: { amount: 8_998n, currency: 'EUR', precision: 2 } } });
});

const no = 'UNPROCESSABLE_ENTITY';
test.each([
  ['nothing', ask(), no, 'units'],
  ['none of a unit', ask(['adult', 0]), no, 'units.0.quantity'],
  ['less than none', ask(['adult', 1], ['family', -1]), no, 'units.1.quantity'],
  ['half of one', ask(['adult', 0.5]), no, 'units.0.quantity'],
  ['an absurd quantity', ask(['adult', 2_147_483_647]), no, 'units.0.quantity'],
  ['an absurd quantity in all', ask(['adult', 600], ['group', 600]), no, 'units'],
  ['a unit twice', ask(['adult', 1], ['adult', 1]), no, 'units.1.unitId'],
  ['a unit of another option', ask(['adult', 1], ['dog', 1]), 'INVALID_UNIT_ID', 'units.1.unitId'],
  ['more of a unit than are booked together', ask(['family', 3]), no, 'units.0.quantity'],
  ['fewer of a unit than are booked together', ask(['group', 4]), no, 'units.0.quantity'],
  ['an infant alone', ask(['infant', 1]), no, 'units.0.unitId'],
  ['more kinds than any option has', ask(...Array.from({ length: 51 }, (_v, n) => [`u${n}`, 1] as const)), no, 'units'],
])('%s is refused', (_what, units, code, field) => {
  expect(shortOf(quoteUnits(option(), units))).toEqual([code, field]);
});

test('an option says how many units a booking has in all', () => {
  const few = option([adult, infant], { minUnits: 2, maxUnits: 3 });
  expect(shortOf(quoteUnits(few, ask(['adult', 1])))).toEqual([no, 'units']);
  expect(shortOf(quoteUnits(few, ask(['adult', 1], ['infant', 2])))).toEqual([1_999n, 1]);
  expect(shortOf(quoteUnits(few, ask(['adult', 4])))).toEqual([no, 'units']);
});

test('what costs more than a number can say is refused, and so are two currencies', () => {
  const dear = option([
    unitRecord('dear', { price: euro(Number.MAX_SAFE_INTEGER) }),
    unitRecord('yen', { price: { amount: 1, currency: 'JPY', precision: 0 } }),
  ]);
  expect(shortOf(quoteUnits(dear, ask(['dear', 1])))).toEqual([9_007_199_254_740_991n, 1]);
  expect(shortOf(quoteUnits(dear, ask(['dear', 2])))).toEqual([no, 'units']);
  expect(shortOf(quoteUnits(dear, ask(['dear', 1], ['yen', 1])))).toEqual([no, 'units']);
  const wide = option([unitRecord('coach', { paxCount: 2_147_483_647 })]);
  expect(shortOf(quoteUnits(wide, ask(['coach', 1_000])))).toEqual([no, 'units']);
});

test('a total is the sum of its units, and places are the sum of theirs, whatever is asked', () => {
  const quantity = fc.integer({ min: 1, max: 200 });
  fc.assert(
    fc.property(quantity, quantity, quantity, fc.nat(100_000), fc.nat(100_000), (a, b, c, price, other) => {
      const units = [
        unitRecord('a', { price: euro(price) }),
        unitRecord('b', { price: euro(other), paxCount: 3 }),
        unitRecord('c', { price: euro(0), paxCount: 0 }),
      ];
      const quote = quoteUnits(option(units), ask(['a', a], ['b', b], ['c', c]));
      expect(shortOf(quote)).toEqual([BigInt(a) * BigInt(price) + BigInt(b) * BigInt(other), a + 3 * b]);
    }),
  );
});
