import { isDeepStrictEqual } from 'node:util';
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

/** Those of which that does not hold. Asserted once: an `expect` for each of so many takes minutes. */
const exceptions = <Row>(rows: readonly Row[], holds: (row: Row) => boolean): readonly Row[] =>
  rows.filter((row) => !holds(row));

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
  const isAtHome = ({ id, supplierId }: ActivityRecord): boolean => {
    const { prefix, bucket } = decodeId(id) ?? {};
    return prefix === 'act' && bucket === buckets.get(supplierId);
  };
  expect(exceptions(many.activities, isAtHome)).toEqual([]);
  const ids = many.activities.flatMap(({ id, options: own }) => [
    id,
    ...own.flatMap((option) => [option.id, ...option.units.map((unit) => unit.id)]),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
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
  const isConsistent = (row: ActivityRecord): boolean =>
    (row.priceInEuroCents === null) === (row.fromPrice === null) &&
    (row.ratingHundredths === null) === (row.ratingCount === 0) &&
    (row.minutesFrom === null) === (row.minutesTo === null) &&
    (row.minutesTo ?? 0) >= (row.minutesFrom ?? 0);
  expect(exceptions(many.activities, isConsistent)).toEqual([]);
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
  const isFirstDefault = ({ options: own }: ActivityRecord): boolean =>
    own.every(({ isDefault }, index) => isDefault === (index === 0)) && own.length > 0;
  expect(exceptions(many.activities, isFirstDefault)).toEqual([]);
  const isRightlyPriced = ({ fromPrice, priceInEuroCents, options: own, placeId }: ActivityRecord): boolean => {
    if (!fromPrice) return true;
    const adults = own[0]?.units.filter(({ type }) => type === 'ADULT' || type === 'OTHER') ?? [];
    const currency = currencies.find(({ code }) => code === fromPrice.currency);
    return (
      fromPrice.amount === Math.min(...adults.map(({ price }) => price.amount)) &&
      fromPrice.amount > 0 &&
      fromPrice.currency === currencyOf[placeId.slice(4, 6)] &&
      fromPrice.precision === currency?.precision &&
      priceInEuroCents === euroCentsOf(fromPrice.amount, currency) &&
      priceInEuroCents > 100 &&
      priceInEuroCents < 2_000_000
    );
  };
  expect(exceptions(many.activities, isRightlyPriced)).toEqual([]);
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
  const isOpen = ({ availabilityType, startTimes, schedules }: (typeof options)[number]): boolean =>
    availabilityType === (startTimes.length > 0 ? 'START_TIME' : 'OPENING_HOURS') &&
    schedules.every(
      (rule) =>
        rule.validFrom === null &&
        rule.validUntil === null &&
        rule.weekdays.length > 0 &&
        isDeepStrictEqual(rule.startTimes, startTimes) &&
        rule.openingHours.length > 0 === (startTimes.length === 0),
    );
  expect(exceptions(options, isOpen)).toEqual([]);
  expect(optionShare(({ schedules }) => schedules.length === 2)).toBeGreaterThan(0.05);
  expect(optionShare(({ schedules }) => schedules[0]?.months !== null)).toBeCloseTo(0.2, 1);
  expect(optionShare(({ schedules }) => schedules[0]?.closedDates.length !== 0)).toBeGreaterThan(0.3);
});

test('places are limited, limited for single units, or not at all; partners have allotments of few', () => {
  expect(optionShare(({ schedules }) => schedules[0]?.capacity === null)).toBeGreaterThan(0.05);
  expect(optionShare(({ schedules }) => schedules[0]?.capacityPerUnit !== null)).toBeGreaterThan(0.02);
  expect(optionShare(({ allotments }) => allotments.length > 0)).toBeCloseTo(0.08, 1);
  expect(optionShare(({ instantConfirmation }) => instantConfirmation)).toBeCloseTo(0.9, 1);
  const isLimitedRightly = ({ schedules, units, allotments }: (typeof options)[number]): boolean => {
    const ids = new Set(units.map(({ id }) => id));
    const named = schedules.flatMap(({ capacityPerUnit }) => Object.keys(capacityPerUnit ?? {}));
    // A group of six is sold where six fit.
    const largest = Math.max(...schedules.map(({ capacity }) => capacity ?? Infinity));
    return (
      named.every((id) => ids.has(id)) &&
      new Set(allotments.map(({ partner }) => partner)).size === allotments.length &&
      largest >= Math.max(...units.map(({ paxCount }) => paxCount), 0)
    );
  };
  expect(exceptions(options, isLimitedRightly)).toEqual([]);
});

test('children and infants come with a grown-up', () => {
  const isAccompanied = ({ units }: (typeof options)[number]): boolean => {
    const ids = new Set(units.map(({ id }) => id));
    return units.every(
      ({ type, accompaniedBy }) =>
        accompaniedBy.length > 0 === (type === 'CHILD' || type === 'INFANT') &&
        accompaniedBy.every((id) => ids.has(id)),
    );
  };
  expect(exceptions(options, isAccompanied)).toEqual([]);
});
