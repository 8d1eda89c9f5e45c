import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '@tripgraph/kit/database';
import { activitiesByIds } from '../sql/activitiesByIds.js';
import { sampleCatalogue } from '../testing/records.js';
import { createShard, openShard, sql } from '../testing/shard.js';
import { loadCatalogue } from './loadCatalogue.js';

const { suppliers, activities } = sampleCatalogue(11, 25);
const opened: Database[] = [];

let url: string;
let database: Database;
beforeEach(async () => {
  url = await createShard();
  database = openShard(url);
  opened.push(database);
});
afterAll(() => Promise.all(opened.map((one) => one.close())));

test('records come back as they were handed over', async () => {
  const progress: number[] = [];
  const stream = async function* () {
    yield* activities;
  };
  const loaded = await loadCatalogue(url, {
    suppliers,
    activities: stream(),
    onProgress: (rows) => progress.push(rows),
  });
  expect(loaded).toEqual({ suppliers: 5, activities: 25 });
  expect(progress.at(-1)).toBe(25);
  for (const record of activities) {
    const [row] = await database.query(activitiesByIds([record.id]));
    const { supplierId, placeAncestorIds: _ancestors, fromPrice, priceInEuroCents: _cents, ...kept } = record;
    expect(row).toEqual({
      ...kept,
      supplier: suppliers.find(({ id }) => id === supplierId),
      fromPriceAmount: fromPrice && BigInt(fromPrice.amount),
      fromPriceCurrency: fromPrice && fromPrice.currency,
      fromPricePrecision: fromPrice && fromPrice.precision,
    });
  }
});

const refused = [
  ['an activity of a supplier that nothing has', { supplierId: 'sup_nobody' }, /foreign key/],
  ['an activity outside the world', { placeId: 'plc_mars', placeAncestorIds: [] }, /in_the_world/],
  ['a price without its value in euro', { fromPrice: null, priceInEuroCents: 5 }, /whole_price/],
  ['an activity that is shorter than its shortest', { minutesFrom: 60, minutesTo: 30 }, /whole_duration/],
] as const;

test.each(refused)('%s undoes the whole load', async (_why, fault, reason) => {
  const [first] = activities;
  if (!first) throw new Error('no activity');
  const load = loadCatalogue(url, { suppliers, activities: [...activities.slice(1), { ...first, ...fault }] });
  await expect(load).rejects.toThrow(reason);
  expect(await database.query(sql('select count(*) as count from supplier'))).toEqual([{ count: 0n }]);
  expect(await loadCatalogue(url, { suppliers, activities })).toEqual({ suppliers: 5, activities: 25 });
});

test('an id that is there already refuses the load and leaves what was there', async () => {
  await loadCatalogue(url, { suppliers, activities: activities.slice(0, 5) });
  await expect(loadCatalogue(url, { suppliers: [], activities })).rejects.toThrow(/activity_pkey/);
  expect(await database.query(sql('select count(*) as count from activity'))).toEqual([{ count: 5n }]);
});
