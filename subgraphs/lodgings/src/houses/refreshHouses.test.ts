import { inTransaction, type Transaction } from '@tripgraph/kit/transaction';
import { createTestDatabase, rowsOf } from '@tripgraph/kit/testing/database';
import { dumpTables } from '@tripgraph/kit/testing/sync/dumpTables';
import fc from 'fast-check';
import { beforeAll, expect, inject, test } from 'vitest';
import type { Listing } from '../listing.js';
import { migrateLodgings } from '../migrate.js';
import { lodgingSink } from '../sync/lodgingSink.js';
import { listing } from '../testing/listing.js';
import { inBerlin } from '../testing/syncedLodgings.js';

const sinks = { BOOKING: lodgingSink('BOOKING', inBerlin), HOSTELWORLD: lodgingSink('HOSTELWORLD', inBerlin) };

type Step = {
  readonly source: Listing['source'];
  readonly sourceId: string;
  readonly metresNorth: number;
  readonly name: string;
  readonly isRemoved: boolean;
};

let databaseUrl: string;
beforeAll(async () => {
  databaseUrl = await createTestDatabase(inject('postgresUrl'));
  await migrateLodgings(databaseUrl);
});

const upsert = (...listings: readonly Listing[]): Promise<void> =>
  inTransaction(databaseUrl, async (transaction) => {
    for (const item of listings) await sinks[item.source].upsert(transaction, [{ key: item.sourceId, item }]);
  });
const remove = (source: Listing['source'], ...keys: readonly string[]): Promise<void> =>
  inTransaction(databaseUrl, (transaction) => sinks[source].remove(transaction, keys));
const nothing =
  'delete from listing; delete from alike; delete from lodging; delete from lodging_place; delete from lodging_at';
const clear = (): Promise<void> => inTransaction(databaseUrl, (transaction) => transaction.define(nothing));
/** Houses with their listings. */
const houses = async (): Promise<readonly string[]> => {
  const rows = await rowsOf<{ house: string }>(
    databaseUrl,
    `select lodging.id || ': ' || string_agg(listing.id, ', ' order by listing.id) as house
     from lodging join listing on listing.lodging_id = lodging.id group by lodging.id order by 1`,
  );
  return rows.map(({ house }) => house);
};

test('a house of two suppliers is one lodging with all that both say, and falls apart when one of them goes', async () => {
  await clear();
  const wifi = { code: 'WIFI', name: 'Free WiFi' } as const;
  await upsert(
    listing('HOSTELWORLD', '7', {
      name: 'Linden Gate Hostel',
      rating: { score: 90, reviewCount: 100 },
      facilities: [wifi],
    }),
    listing('BOOKING', '1', {
      name: 'Linden Gate Berlin',
      rating: { score: 80, reviewCount: 300 },
      facilities: [
        { ...wifi, name: 'WiFi' },
        { code: null, name: 'Board games' },
      ],
    }),
  );
  expect(await houses()).toEqual(['ldg_booking_1: ldg_booking_1, ldg_hostelworld_7']);
  const [row] = await rowsOf<Record<string, unknown>>(databaseUrl, 'select * from lodging');
  expect(row).toMatchObject({
    name: 'Linden Gate Berlin',
    score: 83,
    review_count: 400,
    facilities: [
      { code: 'WIFI', name: 'WiFi' },
      { code: null, name: 'Board games' },
    ],
  });
  await remove('BOOKING', '1');
  expect(await houses()).toEqual(['ldg_hostelworld_7: ldg_hostelworld_7']);
  await remove('HOSTELWORLD', '7');
  expect(
    await dumpTables(databaseUrl, { tables: ['listing', 'alike', 'lodging', 'lodging_place', 'lodging_at'] }),
  ).toEqual({
    listing: [],
    alike: [],
    lodging: [],
    lodging_place: [],
    lodging_at: [],
  });
});

test('one that is more alike takes a mate over, and gives it back when it moves away', async () => {
  await clear();
  await upsert(listing('BOOKING', '1', { latitude: 52.501 }), listing('HOSTELWORLD', '7'));
  await upsert(listing('BOOKING', '2'));
  expect(await houses()).toEqual(['ldg_booking_1: ldg_booking_1', 'ldg_booking_2: ldg_booking_2, ldg_hostelworld_7']);
  await upsert(listing('BOOKING', '2', { latitude: 52.6 }));
  expect(await houses()).toEqual(['ldg_booking_1: ldg_booking_1, ldg_hostelworld_7', 'ldg_booking_2: ldg_booking_2']);
});

test('what comes of listings is the same in whatever order they come, change and go', async () => {
  const steps = fc.array(
    fc.record({
      source: fc.constantFrom('BOOKING' as const, 'HOSTELWORLD' as const),
      sourceId: fc.constantFrom('1', '2', '3'),
      metresNorth: fc.constantFrom(0, 40, 200, 500),
      name: fc.constantFrom('Linden Gate', 'Linden Gate Hostel', 'Amber Court'),
      isRemoved: fc.boolean(),
    }),
    { maxLength: 10 },
  );
  const gradually = async (transaction: Transaction, given: readonly Step[]): Promise<readonly Listing[]> => {
    const left = new Map<string, Listing>();
    for (const { source, sourceId, metresNorth, name, isRemoved } of given) {
      const item = listing(source, sourceId, { name, latitude: 52.5 + metresNorth / 111_195 });
      if (isRemoved) left.delete(`${source} ${sourceId}`);
      else left.set(`${source} ${sourceId}`, item);
      if (isRemoved) await sinks[source].remove(transaction, [sourceId]);
      else await sinks[source].upsert(transaction, [{ key: sourceId, item }]);
    }
    return [...left.values()];
  };
  const rows = (transaction: Transaction) =>
    transaction.query({
      name: 'rows',
      text: `
        select to_jsonb(listing)::text as row from listing
        union all select to_jsonb(alike)::text from alike
        union all select to_jsonb(lodging)::text from lodging
        union all select to_jsonb(lodging_at)::text from lodging_at
        order by row`,
      values: [],
    });
  const property = fc.asyncProperty(steps, (given) =>
    inTransaction(databaseUrl, async (transaction) => {
      await transaction.define(nothing);
      const left = await gradually(transaction, given);
      const expected = await rows(transaction);
      await transaction.define(nothing);
      for (const item of left.toReversed()) {
        await sinks[item.source].upsert(transaction, [{ key: item.sourceId, item }]);
      }
      expect(expected).toEqual(await rows(transaction));
    }),
  );
  await fc.assert(property, { numRuns: 12 });
});
