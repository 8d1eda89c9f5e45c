import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { interruptedRunsEqualUndisturbed } from '@tripgraph/kit/testing/sync/interruptedRuns';
import { poisonedRecordsAreQuarantined } from '@tripgraph/kit/testing/sync/poisonedRecord';
import { migrateSync } from '@tripgraph/kit/sync/migrateSync';
import { runSync } from '@tripgraph/kit/sync/runSync';
import { expect, inject, test } from 'vitest';
import { migrateLodgings } from '../../migrate.js';
import { inBerlin, rowsOf, simulateBooking } from '../../testing/syncedLodgings.js';
import { lodgingSink } from '../lodgingSink.js';
import { bookingSource } from './bookingSource.js';

const sink = lodgingSink('BOOKING', inBerlin);
const tables = ['listing', 'alike', 'lodging', 'lodging_place', 'lodging_at'];
const startMs = Date.parse('2026-11-30T00:00:00Z');
const hourMs = 3_600_000;

/** A simulated source, its clock, and runs of its sync on a database of their own. */
const open = async (options: { readonly changesOfAnswer?: number } = {}) => {
  const clock = { ms: startMs };
  const asked: string[] = [];
  const during = { page: (): void => undefined };
  const nowMs = (): number => clock.ms;
  const { source, ask } = simulateBooking({ nowMs, ...options }, (path, body) => {
    asked.push('page' in body ? `${path} page` : path);
    if (path === '/accommodations/details') during.page();
  });
  const databaseUrl = await createTestDatabase(inject('postgresUrl'));
  await migrateLodgings(databaseUrl);
  await migrateSync(databaseUrl);
  const sync = async (full = false) => {
    asked.length = 0;
    return runSync({ databaseUrl, source: bookingSource({ ask, countries: null, nowMs }), sink, full });
  };
  const lodgings = () => rowsOf<{ id: string; name: string }>(databaseUrl, 'select id, name from lodging order by id');
  return { clock, source, asked, during, sync, lodgings };
};

test('a full run brings all, and a second one writes nothing', async () => {
  const { source, sync, lodgings } = await open();
  expect(await sync()).toMatchObject({ kind: 'FULL', upserted: 40, quarantined: 0 });
  expect((await lodgings()).map(({ id }) => id).sort()).toEqual(
    source
      .ids()
      .map((id) => `ldg_booking_${id}`)
      .sort(),
  );
  expect(await sync(true)).toMatchObject({ kind: 'FULL', upserted: 0, unchanged: 40, deleted: 0 });
});

test('a delta asks for what changed, opened and closed, and for nothing else', async () => {
  const { clock, source, asked, sync, lodgings } = await open();
  await sync();
  const [first = 0, second = 0, third = 0] = source.ids();
  clock.ms += hourMs;
  source.put({ ...source.get(first), name: { 'en-gb': 'Another name' } });
  source.close(second, 'temporarily');
  source.close(third, 'fraud');
  expect(await sync()).toMatchObject({ kind: 'DELTA', upserted: 1, deleted: 2 });
  expect(asked.filter((path) => path === '/accommodations/details').length).toBe(1);
  const names = new Map((await lodgings()).map(({ id, name }) => [id, name]));
  expect(names.get(`ldg_booking_${first}`)).toBe('Another name');
  expect([names.has(`ldg_booking_${second}`), names.has(`ldg_booking_${third}`)]).toEqual([false, false]);
  clock.ms += hourMs;
  source.open(second);
  expect(await sync()).toMatchObject({ kind: 'DELTA', upserted: 1, deleted: 0 });
  expect(await sync()).toMatchObject({ kind: 'DELTA', upserted: 0, deleted: 0 });
});

test('changes that do not fit into one answer are all read', async () => {
  const { clock, source, sync } = await open({ changesOfAnswer: 3 });
  await sync();
  clock.ms += hourMs;
  for (const id of source.ids().slice(0, 10)) source.put({ ...source.get(id), name: { 'en-gb': `House ${id}` } });
  expect(await sync()).toMatchObject({ kind: 'DELTA', upserted: 10 });
});

test('changes that were last read more than a day ago are not relied on: all is read, and what closed is gone', async () => {
  const { clock, source, sync, lodgings } = await open();
  await sync();
  source.close(source.ids()[0] ?? 0, 'permanently');
  clock.ms += 25 * hourMs;
  expect(await sync()).toMatchObject({ kind: 'FULL', upserted: 0, deleted: 1 });
  expect((await lodgings()).length).toBe(39);
});

test('what changes while a full run reads is read by the delta after it', async () => {
  const { clock, source, during, sync } = await open();
  const countryOf = (id: number) => (source.get(id)['location'] as { country: string }).country;
  const [read = 0] = source.ids().toSorted((one, other) => (countryOf(one) < countryOf(other) ? -1 : 1));
  let pages = 0;
  during.page = () => {
    clock.ms += 60_000;
    pages += 1;
    // The first page had it already.
    if (pages === 2) source.put({ ...source.get(read), name: { 'en-gb': 'Changed meanwhile' } });
  };
  expect(await sync()).toMatchObject({ kind: 'FULL', upserted: 40 });
  expect(await sync()).toMatchObject({ kind: 'DELTA', upserted: 1 });
});

test('runs that are cut off anywhere and gone on with come to the same rows', () =>
  interruptedRunsEqualUndisturbed({
    serverUrl: inject('postgresUrl'),
    migrate: migrateLodgings,
    openSource: () => bookingSource({ ask: simulateBooking({ size: 12 }).ask, countries: null, nowMs: Date.now }),
    sink,
    tables,
  }));

test('an accommodation that cannot be read is in quarantine, and the others are in', () =>
  poisonedRecordsAreQuarantined({
    serverUrl: inject('postgresUrl'),
    migrate: migrateLodgings,
    openSource: () => bookingSource({ ask: simulateBooking().ask, countries: null, nowMs: Date.now }),
    openPoisoned: () => {
      const { source, ask } = simulateBooking();
      source.put({ ...source.get(10_003), name: 'a text instead of texts' });
      source.put({ ...source.get(10_007), location: { country: 'de', coordinates: { latitude: 91, longitude: 0 } } });
      return bookingSource({ ask, countries: null, nowMs: Date.now });
    },
    poisonedKeys: ['10003', '10007'],
    sink,
    tables,
  }));
