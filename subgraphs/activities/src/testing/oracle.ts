import type { ActivityFilter } from '../generated/resolvers.js';
import type { ActivityRecord, SupplierRecord } from '../load/records.js';

// What the schema says about filters, orders and facets, once more and plainly, over records in memory.

/** Accents and case aside. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The sort value of an activity: a number, text to be compared as bytes, or null. */
export const sortKeyOf = (field: string, record: ActivityRecord): bigint | string | null => {
  const number = {
    PRICE: record.priceInEuroCents,
    RATING: record.ratingHundredths,
    DURATION: record.minutesFrom,
    NEWEST: record.createdAt.getTime() * 1_000,
  }[field];
  if (number === undefined) return fold(record.title);
  return number === null ? null : BigInt(number);
};

const compare = (one: bigint | string, other: bigint | string): number =>
  typeof one === 'string'
    ? Buffer.compare(Buffer.from(one), Buffer.from(String(other)))
    : Number(one > BigInt(other)) - Number(one < BigInt(other));

/** All activities in an order: unknown values last, ties by id, both in the order's direction. */
export const inOrder = (records: readonly ActivityRecord[], field: string, direction: string): ActivityRecord[] => {
  const sign = direction === 'DESC' ? -1 : 1;
  return records.toSorted((one, other) => {
    const [left, right] = [sortKeyOf(field, one), sortKeyOf(field, other)];
    if (left === null || right === null) {
      const nulls = Number(left === null) - Number(right === null);
      return nulls !== 0 ? nulls : sign * compare(one.id, other.id);
    }
    return sign * compare(left, right) || sign * compare(one.id, other.id);
  });
};

const within = (
  value: number | null,
  range: { min?: number | null; max?: number | null } | null | undefined,
): boolean =>
  (range?.min ?? range?.max ?? null) === null ||
  (value !== null && value >= (range?.min ?? 0) && value <= (range?.max ?? Infinity));

const anyOf = (values: readonly string[], asked: readonly string[] | null | undefined): boolean =>
  !asked || asked.length === 0 || asked.some((value) => values.includes(value));

/** Whether an activity passes a filter at a place. */
export const passes = (
  record: ActivityRecord,
  supplier: SupplierRecord | undefined,
  places: readonly string[],
  filter: ActivityFilter,
): boolean => {
  const at = [...record.placeAncestorIds, record.placeId];
  const text = wordsOf(`${record.title} ${record.shortDescription} ${supplier?.name ?? ''}`);
  return (
    places.every((place) => at.includes(place)) &&
    anyOf(record.categories, filter.categories) &&
    anyOf(record.languages, filter.languages) &&
    within(record.priceInEuroCents, filter.priceInEuroCents) &&
    within(record.minutesFrom, filter.durationMinutes) &&
    (typeof filter.minimumRating !== 'number' || (record.ratingHundredths ?? -1) / 100 >= filter.minimumRating) &&
    wordsOf(filter.text ?? '').every((word) => text.includes(word))
  );
};

const bandOf = (value: number | null, bounds: readonly number[]): string =>
  value === null ? 'UNKNOWN' : String(bounds.findLast((bound) => bound <= value));

/** The facets of these activities, as the API answers them. */
export const facetsOf = (records: readonly ActivityRecord[]) => {
  const valuesOf: Readonly<Record<string, (record: ActivityRecord) => readonly string[]>> = {
    CATEGORY: ({ categories }) => categories,
    LANGUAGE: ({ languages }) => languages,
    PRICE_BAND: ({ priceInEuroCents }) => [
      bandOf(priceInEuroCents === null ? null : priceInEuroCents / 100, [0, 25, 50, 100, 200, 500]),
    ],
    RATING_BAND: ({ ratingHundredths }) => [
      bandOf(ratingHundredths === null ? null : ratingHundredths / 100, [0, 3, 3.5, 4, 4.5]),
    ],
    DURATION_BAND: ({ minutesFrom }) => [bandOf(minutesFrom, [0, 60, 180, 360, 1_440])],
  };
  return Object.entries(valuesOf).map(([field, values]) => {
    const counts = new Map<string, number>();
    for (const value of records.flatMap(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const counted = [...counts].map(([value, count]) => ({ value, count }));
    return { field, values: counted.sort((one, other) => other.count - one.count || compare(one.value, other.value)) };
  });
};
