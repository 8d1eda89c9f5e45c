import type { ActivityRecord, SupplierRecord } from '@tripgraph/activities/load/records';
import { bucketOfNaturalKey } from '@tripgraph/addressing/bucket';
import { decodeId } from '@tripgraph/addressing/id';
import { expect, test } from 'vitest';
import { categories } from './categories.js';
import { currencies, euroCentsOf } from './currencies.js';
import { generateCatalogue, type CatalogueOptions } from './generateCatalogue.js';
import { countActivities, partOfShard } from './partOfShard.js';
import { somePlaces } from './testing/somePlaces.js';

type Rows = { readonly suppliers: SupplierRecord[]; readonly activities: ActivityRecord[] };

const read = (options: Partial<CatalogueOptions> = {}): Rows => {
  const catalogue = generateCatalogue({ seed: 7, activities: 1_000, suppliers: 60, places: somePlaces, ...options });
  const part = partOfShard(catalogue, () => true);
  return { suppliers: [...part.suppliers], activities: [...part.activities] };
};
const withoutBuckets = (rows: unknown): unknown => JSON.parse(JSON.stringify(rows).replace(/(act|sup)_../g, '$1_'));

const share = (rows: readonly ActivityRecord[], has: (row: ActivityRecord) => boolean): number =>
  rows.filter(has).length / rows.length;

const many = read({ activities: 20_000, suppliers: 700 });

test('the same seed gives the same rows, another seed gives others', () => {
  expect(read()).toEqual(read());
  expect(read({ seed: 8 }).activities[0]?.title).not.toBe(read().activities[0]?.title);
});

test('a catalogue read twice gives the same rows both times', () => {
  const catalogue = generateCatalogue({ seed: 7, activities: 50, suppliers: 5, places: somePlaces });
  const { activities } = partOfShard(catalogue, () => true);
  expect([...activities]).toEqual([...activities]);
});

test('buckets chosen otherwise change the buckets in ids and nothing else', () => {
  const usual = read();
  const other = read({ bucketOfSupplier: () => 1023 });
  expect(other).not.toEqual(usual);
  expect(withoutBuckets(other)).toEqual(withoutBuckets(usual));
  expect(new Set(other.activities.map(({ id }) => decodeId(id)?.bucket))).toEqual(new Set([1023]));
});

test('shards of any number share out the same rows', () => {
  const catalogue = generateCatalogue({ seed: 7, activities: 1_000, suppliers: 60, places: somePlaces });
  const sorted = (rows: readonly { id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const shards of [1, 2, 3, 7]) {
    const parts = Array.from({ length: shards }, (_shard, index) =>
      partOfShard(catalogue, (bucket) => bucket % shards === index),
    );
    expect(sorted(parts.flatMap(({ activities }) => [...activities]))).toEqual(sorted(read().activities));
    expect(parts.map(({ activities }) => [...activities].length)).toEqual(
      parts.map((_part, index) => countActivities(catalogue, (bucket) => bucket % shards === index)),
    );
    expect(sorted(parts.flatMap(({ suppliers }) => [...suppliers]))).toEqual(sorted(read().suppliers));
  }
});

test('more activities leave the suppliers and their first activities as they were', () => {
  const small = read();
  const large = read({ activities: 3_000 });
  expect(large.suppliers).toEqual(small.suppliers);
  const ids = new Set(large.activities.map(({ id }) => id));
  expect(small.activities.every(({ id }) => ids.has(id))).toBe(true);
});

test('there are as many as asked for, also fewer activities than suppliers, and none', () => {
  expect(many.activities).toHaveLength(20_000);
  expect(many.suppliers).toHaveLength(700);
  expect(read({ activities: 10, suppliers: 20 }).activities).toHaveLength(10);
  expect(read({ activities: 0, suppliers: 0 })).toEqual({ suppliers: [], activities: [] });
});

test('every id is one, is unique, and an activity lives in the bucket of its supplier', () => {
  const buckets = new Map(many.suppliers.map(({ id }) => [id, decodeId(id)?.bucket]));
  expect(buckets.get(many.suppliers[3]?.id ?? '')).toBe(bucketOfNaturalKey('supplier-3'));
  const ids = new Set<string>();
  for (const { id, supplierId, options } of many.activities) {
    expect(decodeId(id)?.prefix).toBe('act');
    expect(decodeId(id)?.bucket).toBe(buckets.get(supplierId));
    const nested = options.flatMap((option) => [option.id, ...option.units.map((unit) => unit.id)]);
    for (const each of [id, ...nested]) {
      expect(ids.has(each)).toBe(false);
      ids.add(each);
    }
  }
});

test('places exist, come with the ancestors of the hierarchy, and lie around the meeting point', () => {
  const places = new Map(somePlaces.map((place) => [place.id, place]));
  for (const { placeId, placeAncestorIds, timeZone, meetingPoint } of many.activities) {
    const place = places.get(placeId);
    expect(placeAncestorIds).toEqual(place?.ancestorIds);
    expect(timeZone).toBe(place?.timeZone);
    if (meetingPoint) expect(Math.abs(meetingPoint.latitude - (place?.latitude ?? 0))).toBeLessThan(0.05);
  }
  expect(many.suppliers.every(({ placeId }) => places.get(placeId)?.kind === 'CITY')).toBe(true);
});

test('large and much visited countries have more, suppliers stay around home, parts of cities occur', () => {
  const homeCountry = new Map(many.suppliers.map(({ id, placeId }) => [id, placeId.slice(4, 6)]));
  const inCountry = (code: string) => share(many.activities, ({ placeId }) => placeId.startsWith(`plc_${code}`));
  expect(inCountry('jp')).toBeGreaterThan(inCountry('it'));
  expect(inCountry('it')).toBeGreaterThan(inCountry('no'));
  expect(many.activities.every(({ supplierId, placeId }) => homeCountry.get(supplierId) === placeId.slice(4, 6))).toBe(
    true,
  );
  expect(share(many.activities, ({ placeAncestorIds }) => placeAncestorIds.length === 4)).toBeGreaterThan(0.1);
});

test('suppliers differ in size: three or four for some, hundreds for others', () => {
  const sizes = new Map<string, number>();
  for (const { supplierId } of many.activities) sizes.set(supplierId, (sizes.get(supplierId) ?? 0) + 1);
  const sorted = [...sizes.values()].sort((a, b) => a - b);
  expect(sorted[0]).toBeGreaterThanOrEqual(3);
  expect(sorted[0]).toBeLessThanOrEqual(5);
  expect(sorted.at(-1)).toBeGreaterThan(200);
  expect(sorted[350]).toBeLessThan(25);
});

test('every category occurs, one to four an activity, none twice', () => {
  const seen = new Set(many.activities.flatMap((activity) => activity.categories));
  expect([...seen].sort()).toEqual([...categories].sort());
  for (const { categories: own } of many.activities) {
    expect(own.length).toBeGreaterThanOrEqual(1);
    expect(own.length).toBeLessThanOrEqual(4);
    expect(new Set(own).size).toBe(own.length);
  }
});

test('what is unknown in life is unknown here, about as often', () => {
  expect(share(many.activities, ({ fromPrice }) => fromPrice === null)).toBeCloseTo(0.02, 2);
  expect(share(many.activities, ({ ratingHundredths }) => ratingHundredths === null)).toBeCloseTo(0.1, 1);
  expect(share(many.activities, ({ minutesFrom }) => minutesFrom === null)).toBeCloseTo(0.05, 1);
  expect(share(many.activities, ({ meetingPoint }) => meetingPoint === null)).toBeGreaterThan(0.05);
  expect(share(many.activities, ({ refundTiers }) => refundTiers.length === 0)).toBeGreaterThan(0.05);
  expect(share(many.activities, ({ reference }) => reference === null)).toBeGreaterThan(0.05);
  for (const {
    fromPrice,
    priceInEuroCents,
    ratingHundredths,
    ratingCount,
    minutesFrom,
    minutesTo,
  } of many.activities) {
    expect(priceInEuroCents === null).toBe(fromPrice === null);
    expect(ratingHundredths === null).toBe(ratingCount === 0);
    expect(minutesFrom === null).toBe(minutesTo === null);
    expect((minutesTo ?? 0) >= (minutesFrom ?? 0)).toBe(true);
  }
});

test('ratings are from 1 to 5 and mostly good; a few activities have most of them', () => {
  const rated = many.activities.filter(({ ratingHundredths }) => ratingHundredths !== null);
  expect(rated.every((row) => Number(row.ratingHundredths) >= 100 && Number(row.ratingHundredths) <= 500)).toBe(true);
  expect(
    share(rated, (row) => Number(row.ratingHundredths) >= 400 && Number(row.ratingHundredths) <= 490),
  ).toBeGreaterThan(0.7);
  const counts = rated.map(({ ratingCount }) => ratingCount).sort((a, b) => a - b);
  expect(counts[counts.length >> 1]).toBeLessThan(50);
  expect(counts.at(-1)).toBeGreaterThan(1_000);
});

test('the price from is the lowest that an adult pays in the default option, in the currency of the country', () => {
  const currencyOf: Record<string, string> = { de: 'EUR', it: 'EUR', jp: 'JPY', kw: 'KWD', no: 'NOK' };
  for (const { fromPrice, priceInEuroCents, options, placeId } of many.activities) {
    expect(options.filter(({ isDefault }) => isDefault)).toEqual([options[0]]);
    if (!fromPrice) continue;
    const adults = options[0]?.units.filter(({ type }) => type === 'ADULT' || type === 'OTHER') ?? [];
    expect(fromPrice.amount).toBe(Math.min(...adults.map(({ price }) => price.amount)));
    expect(fromPrice.amount).toBeGreaterThan(0);
    expect(fromPrice.currency).toBe(currencyOf[placeId.slice(4, 6)]);
    const currency = currencies.find(({ code }) => code === fromPrice.currency);
    expect(fromPrice.precision).toBe(currency?.precision);
    expect(priceInEuroCents).toBe(currency && euroCentsOf(fromPrice.amount, currency));
    expect(Number(priceInEuroCents)).toBeGreaterThan(100);
    expect(Number(priceInEuroCents)).toBeLessThan(2_000_000);
  }
});

test('languages are in alphabetical order, the country has a say, English mostly is among them', () => {
  for (const { languages } of many.activities) {
    expect(languages.length).toBeGreaterThan(0);
    expect(languages).toEqual([...new Set(languages)].sort());
  }
  expect(share(many.activities, ({ languages }) => languages.includes('en'))).toBeGreaterThan(0.9);
  const japanese = many.activities.filter(({ placeId }) => placeId.startsWith('plc_jp'));
  expect(share(japanese, ({ languages }) => languages.includes('ja'))).toBeGreaterThan(0.7);
});

test('moments are spread over three years before a fixed day; some are the very same; none is in the future', () => {
  const created = many.activities.map(({ createdAt }) => createdAt.getTime());
  expect(Math.min(...created)).toBeGreaterThanOrEqual(Date.UTC(2023, 3, 1));
  expect(new Set(created).size).toBeLessThan(created.length * 0.97);
  for (const { createdAt, updatedAt } of many.activities) {
    expect(updatedAt.getTime()).toBeGreaterThanOrEqual(createdAt.getTime());
    expect(updatedAt.getTime()).toBeLessThanOrEqual(Date.UTC(2026, 3, 1));
  }
});

test('titles name places, leave no gap unfilled and repeat at times but not mostly', () => {
  const titles = many.activities.map(({ title }) => title);
  expect(JSON.stringify(many.activities.slice(0, 2_000))).not.toMatch(/\{(place|around|supplier)\}/);
  expect(new Set(titles).size).toBeLessThan(titles.length);
  expect(new Set(titles).size).toBeGreaterThan(3_000);
  expect(titles.every((title) => title.length <= 120)).toBe(true);
});

const options = many.activities.flatMap((activity) => activity.options.map((option) => ({ ...option, activity })));
const optionShare = (has: (option: (typeof options)[number]) => boolean): number =>
  options.filter(has).length / options.length;

test('every option starts or is open on some days, by rules that never end', () => {
  for (const { availabilityType, startTimes, schedules } of options) {
    expect(availabilityType).toBe(startTimes.length > 0 ? 'START_TIME' : 'OPENING_HOURS');
    for (const rule of schedules) {
      expect([rule.validFrom, rule.validUntil]).toEqual([null, null]);
      expect(rule.weekdays.length).toBeGreaterThan(0);
      expect(rule.startTimes).toEqual(startTimes);
      expect(rule.openingHours.length > 0).toBe(startTimes.length === 0);
    }
  }
  expect(optionShare(({ schedules }) => schedules.length === 2)).toBeGreaterThan(0.05);
  expect(optionShare(({ schedules }) => schedules[0]?.months !== null)).toBeCloseTo(0.2, 1);
  expect(optionShare(({ schedules }) => schedules[0]?.closedDates.length !== 0)).toBeGreaterThan(0.3);
});

test('places are limited, limited for single units, or not at all; partners have allotments of few', () => {
  expect(optionShare(({ schedules }) => schedules[0]?.capacity === null)).toBeGreaterThan(0.05);
  expect(optionShare(({ schedules }) => schedules[0]?.capacityPerUnit !== null)).toBeGreaterThan(0.02);
  expect(optionShare(({ allotments }) => allotments.length > 0)).toBeCloseTo(0.08, 1);
  expect(optionShare(({ instantConfirmation }) => instantConfirmation)).toBeCloseTo(0.9, 1);
  for (const { schedules, units, allotments } of options) {
    const named = schedules.flatMap(({ capacityPerUnit }) => Object.keys(capacityPerUnit ?? {}));
    expect(units.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
    expect(new Set(allotments.map(({ partner }) => partner)).size).toBe(allotments.length);
    // A group of six is sold where six fit.
    const largest = Math.max(...schedules.map(({ capacity }) => capacity ?? Infinity));
    expect(largest).toBeGreaterThanOrEqual(Math.max(...units.map(({ paxCount }) => paxCount), 0));
  }
});

test('children and infants come with a grown-up', () => {
  for (const { units } of options) {
    const ids = new Set(units.map(({ id }) => id));
    for (const { type, accompaniedBy } of units) {
      expect(accompaniedBy.length > 0).toBe(type === 'CHILD' || type === 'INFANT');
      expect(accompaniedBy.every((id) => ids.has(id))).toBe(true);
    }
  }
});
