import { encodeId } from '@tripgraph/addressing/id';
import fc from 'fast-check';
import type { ActivityRecord, SupplierRecord } from '../load/records.js';

/** Few values each, so that ties, nulls and matches are common. */
const words = [
  'Élan',
  'elan',
  'ELAN',
  'Zoo',
  'zoo',
  'Ärger',
  'arger',
  'Straße',
  '日本',
  'Жук',
  'food/wine',
  '🍷',
  'a\\b',
  '"',
];
const title = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const uuid = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 4 });

/** From the world down; every prefix of a line is a place. */
const lines = [
  ['plc_world', 'plc_continent_eu', 'plc_country_de', 'plc_city_berlin', 'plc_mitte'],
  ['plc_world', 'plc_continent_eu', 'plc_country_de', 'plc_city_hamburg'],
  ['plc_world', 'plc_continent_eu', 'plc_country_fr'],
  ['plc_world', 'plc_continent_as', 'plc_country_jp'],
] as const;
export const placeIds = [...new Set(lines.flat()), 'plc_nowhere'];

const placed = fc
  .constantFrom(...lines)
  .chain((line) => fc.integer({ min: 1, max: line.length }).map((length) => line.slice(0, length)))
  .map((path) => ({ placeId: path.at(-1) ?? 'plc_world', placeAncestorIds: path.slice(0, -1) }));

const price = orNull(fc.constantFrom(0, 2_499, 2_500, 4_999, 19_999, 50_000)).map((cents) => ({
  fromPrice: cents === null ? null : { amount: cents, currency: 'EUR', precision: 2 },
  priceInEuroCents: cents,
}));
const length = orNull(fc.constantFrom(0, 59, 60, 180, 1_439, 1_440)).map((minutes) => ({
  minutesFrom: minutes,
  minutesTo: minutes === null ? null : minutes + 30,
}));

export const supplierRecord: fc.Arbitrary<SupplierRecord> = fc.record({
  id: fc.tuple(fc.nat(1023), uuid).map(([bucket, value]) => encodeId({ prefix: 'sup', bucket, uuid: value })),
  name: title,
  placeId: fc.constantFrom(...placeIds),
  website: orNull(fc.webUrl()),
  contactEmail: orNull(fc.constant('desk@example.com')),
});

/** Activities of one of these suppliers. */
export const activityRecord = (suppliers: readonly SupplierRecord[]): fc.Arbitrary<ActivityRecord> =>
  fc
    .tuple(
      fc.record({
        id: fc.tuple(fc.nat(1023), uuid).map(([bucket, value]) => encodeId({ prefix: 'act', bucket, uuid: value })),
        supplierId: fc.constantFrom(...suppliers.map(({ id }) => id)),
        title,
        shortDescription: title,
        description: fc.constant('A description.\n\tIts second line.'),
        reference: orNull(fc.constant('R-1')),
        ratingHundredths: orNull(fc.constantFrom(100, 299, 300, 435, 450, 500)),
        ratingCount: fc.nat(500),
        languages: fc.subarray(['de', 'en', 'pt-BR']),
        categories: fc.subarray(['FOOD', 'MUSEUMS', 'BEACHES']),
        meetingPoint: orNull(fc.constant({ title: 'At the "gate"', latitude: 52.5, longitude: 13.4 })),
        features: fc.constant([{ type: 'INCLUSION', description: 'Tea' }]),
        refundTiers: fc.constant([{ untilMinutesBeforeStart: 1_440, refundPercent: 100 }]),
        timeZone: fc.constant('Europe/Berlin'),
        options: fc.constant([]),
        createdAt: fc.constantFrom(0, 1, 2, 1_767_225_600_000).map((ms) => new Date(ms)),
        updatedAt: fc.constant(new Date(0)),
      }),
      placed,
      price,
      length,
    )
    .map((parts) => Object.assign({}, ...parts) as ActivityRecord);

const unique = <Record extends { readonly id: string }>(record: fc.Arbitrary<Record>, count: number) =>
  fc.uniqueArray(record, { minLength: count, maxLength: count, selector: ({ id }) => id, size: 'max' });

/** The same catalogue each time for one seed. */
export const sampleCatalogue = (seed: number, count: number) => {
  const [suppliers = []] = fc.sample(unique(supplierRecord, 5), { numRuns: 1, seed });
  const [activities = []] = fc.sample(unique(activityRecord(suppliers), count), { numRuns: 1, seed });
  return { suppliers, activities };
};
