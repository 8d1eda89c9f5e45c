import { readFile } from 'node:fs/promises';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '@tripgraph/kit/database';
import { activitiesByIds } from '../sql/activitiesByIds.js';
import { optionRecord, scheduleRecord, unitRecord } from '../testing/options.js';
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

const scheduled = activities.map((record, index) => ({
  ...record,
  options: [
    optionRecord(`${index}-a`, [unitRecord(`${index}-a-u`)], {
      cutoffMinutes: 15,
      schedules: [
        scheduleRecord({ weekdays: [6, 7], months: [4, 5], validFrom: '2026-04-01', closedDates: ['2026-05-01'] }),
        scheduleRecord({ capacity: null, capacityPerUnit: { [`${index}-a-u`]: 3 } }),
      ],
      allotments: [{ partner: 'viatour', places: 4 }],
    }),
    optionRecord(`${index}-b`, [], {
      availabilityType: 'OPENING_HOURS',
      schedules: [
        scheduleRecord({ startTimes: [], openingHours: [{ from: '09:00', to: '17:00' }], durationMinutes: 0 }),
      ],
    }),
  ],
}));

test('rules and allotments of options have tables of their own, whether the shard was empty or not', async () => {
  await loadCatalogue(url, { suppliers, activities: scheduled.slice(0, 20) });
  await loadCatalogue(url, { suppliers: [], activities: scheduled.slice(20) });
  const [row] = await database.query(
    sql(`select to_jsonb(array_agg(r order by position)) as rules from schedule r where option_id = '24-a'`),
  );
  const shared = {
    activity_id: scheduled[24]?.id,
    option_id: '24-a',
    availability_type: 'START_TIME',
    valid_until: null,
  };
  const both = { ...shared, start_times: ['09:00'], opening_hours: [], duration_minutes: 60, cutoff_minutes: 15 };
  expect(row).toEqual({
    rules: [
      {
        ...both,
        position: 0,
        valid_from: '2026-04-01',
        weekdays: [6, 7],
        months: [4, 5],
        capacity: 10,
        capacity_per_unit: null,
        closed_dates: ['2026-05-01'],
      },
      {
        ...both,
        position: 1,
        valid_from: null,
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        months: null,
        capacity: null,
        capacity_per_unit: { '24-a-u': 3 },
        closed_dates: [],
      },
    ],
  });
  const counts = sql('select (select count(*) from schedule) as rules, (select count(*) from allotment) as allotments');
  expect(await database.query(counts)).toEqual([{ rules: 75n, allotments: 25n }]);
  const [stored] = await database.query(activitiesByIds([scheduled[24]?.id ?? '']));
  expect(stored?.options.map((option) => Object.keys(option).includes('schedules'))).toEqual([false, false]);
});

test('a time zone that is none undoes the load and is named', async () => {
  const nowhere = scheduled.map((record, index) => (index === 7 ? { ...record, timeZone: 'Mars/Base' } : record));
  await expect(loadCatalogue(url, { suppliers, activities: nowhere })).rejects.toThrow(/Mars\/Base/);
  expect(await database.query(sql('select from schedule'))).toEqual([]);
});

test('two loads at once wait for each other, into an empty shard as into one that holds activities', async () => {
  await loadCatalogue(url, { suppliers, activities: [] });
  const load = (from: number, to: number) =>
    loadCatalogue(url, { suppliers: [], activities: scheduled.slice(from, to).toReversed() });
  await Promise.all([load(0, 5), load(5, 10)]);
  await Promise.all([load(10, 18), load(18, 25)]);
  expect(await database.query(sql('select count(*) as count from schedule'))).toEqual([{ count: 75n }]);
});

test('options that were loaded before schedules can be read afterwards, and keep what they say', async () => {
  const migration = await readFile(new URL('../../migrations/005_schedules.sql', import.meta.url), 'utf8');
  const update = /^alter table activity disable trigger user;\nupdate activity[^;]*;/m.exec(migration)?.[0] ?? '';
  await loadCatalogue(url, { suppliers, activities: activities.slice(0, 2) });
  const unit = { id: 'u', title: 'Adult', maxQuantity: 7 };
  const old = [
    { id: 'a', startTimes: ['09:00'], units: [unit, { id: 'v' }] },
    { id: 'b', startTimes: [], units: [], holdMinutes: 5 },
  ];
  await database.query(sql('update activity set options = $2 where id = $1', activities[0]?.id, JSON.stringify(old)));
  for (const statement of update.split(';').filter((part) => part.trim())) await database.query(sql(statement));
  const rows = await database.query(activitiesByIds(activities.slice(0, 2).map(({ id }) => id)));
  const given = { instantConfirmation: true, cutoffMinutes: 0, holdMinutes: 30 };
  const units = [
    { ...unit, minQuantity: 1, maxQuantity: 7, accompaniedBy: [] },
    { id: 'v', minQuantity: 1, maxQuantity: null, accompaniedBy: [] },
  ];
  expect(rows.find(({ id }) => id === activities[0]?.id)?.options).toEqual([
    { ...given, ...old[0], availabilityType: 'START_TIME', units },
    { ...given, ...old[1], availabilityType: 'OPENING_HOURS', holdMinutes: 5 },
  ]);
  expect(rows.find(({ id }) => id === activities[1]?.id)?.options).toEqual([]);
});
