import { createTestDatabase, rowsOf } from '@tripgraph/kit/testing/database';
import { interruptedRunsEqualUndisturbed } from '@tripgraph/kit/testing/sync/interruptedRuns';
import { poisonedRecordsAreQuarantined } from '@tripgraph/kit/testing/sync/poisonedRecord';
import { migrateSync } from '@tripgraph/kit/sync/migrateSync';
import { runSync } from '@tripgraph/kit/sync/runSync';
import { expect, inject, test } from 'vitest';
import { migrateLodgings } from '../../migrate.js';
import { batchesOf, inBerlin, simulateBooking } from '../../testing/syncedLodgings.js';
import { lodgingSink } from '../lodgingSink.js';
import { bookingSource } from './bookingSource.js';

const sink = lodgingSink('BOOKING', inBerlin);
const tables = ['listing', 'alike', 'lodging', 'lodging_place', 'lodging_at'];
const startMs = Date.parse('2026-11-30T00:00:00Z');
const hourMs = 3_600_000;

/** A simulated source, its clock, and runs of its sync on a database of their own. */
const open = async ({
  rowsOfPage,
  ...options
}: { readonly changesOfAnswer?: number; readonly size?: number; readonly rowsOfPage?: number } = {}) => {
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
    return runSync({ databaseUrl, source: bookingSource({ ask, countries: null, nowMs, rowsOfPage }), sink, full });
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

test('what closed and opened again between two runs is still there', async () => {
  const { clock, source, sync, lodgings } = await open();
  await sync();
  const [first = 0] = source.ids();
  clock.ms += hourMs;
  source.close(first, 'temporarily');
  clock.ms += 60_000;
  source.open(first);
  expect(await sync()).toMatchObject({ kind: 'DELTA', deleted: 0 });
  expect((await lodgings()).length).toBe(40);
});

test('a house that moves onto a page that was read, as one before it closes, is brought all the same', async () => {
  const { clock, source, during, sync, lodgings } = await open({ size: 150, rowsOfPage: 10 });
  const countryOf = (id: number) => (source.get(id)['location'] as { country: string }).country;
  const [first = 0] = source.ids().toSorted((one, other) => (countryOf(one) < countryOf(other) ? -1 : 1));
  let pages = 0;
  during.page = () => {
    clock.ms += 1_000;
    pages += 1;
    if (pages === 2) source.close(first, 'permanently');
  };
  expect(await sync()).toMatchObject({ kind: 'FULL', upserted: 150, deleted: 0 });
  await sync();
  expect((await lodgings()).map(({ id }) => id)).toEqual(
    source
      .ids()
      .map((id) => `ldg_booking_${id}`)
      .toSorted(),
  );
});

/** The batches of a source whose feed, or pages, are answered by `answer`, where that is not undefined. */
const sourceWith = (answer: (path: string, body: object) => unknown) => {
  const { ask } = simulateBooking();
  return bookingSource({
    ask: async (path, body, signal) => answer(path, body) ?? ask(path, body, signal),
    countries: null,
    nowMs: () => startMs,
  });
};
const { signal } = new AbortController();
const since = new Date(startMs).toISOString();

test('thousands that close at once are deleted some hundred at a time, and the watermark comes with the last', async () => {
  const ids = Array.from({ length: 6_100 }, (_id, index) => index + 1);
  const next = new Date(startMs + 1).toISOString();
  const answer = (path: string, body: object) => {
    if (path !== '/accommodations/details/changes') return undefined;
    const isFirst = 'last_change' in body && body.last_change === since;
    const closed = { permanently: isFirst ? ids : [], temporarily: [], fraud: [] };
    return { data: { changes: { closed }, next, total_changes: isFirst ? ids.length : 0 } };
  };
  const { delta } = sourceWith(answer);
  if (!delta) throw new Error('the source reads changes');
  const batches = await batchesOf(delta(JSON.stringify({ since, at: null }), signal));
  expect(batches.flatMap(({ changes }) => changes.map(({ key }) => Number(key)))).toEqual(ids);
  expect(Math.max(...batches.map(({ changes }) => changes.length))).toBe(500);
  expect(batches.map(({ watermark }) => watermark !== null)).toEqual([...Array<boolean>(12).fill(false), true, true]);
});

test('a page that names itself as the next one ends the run with an error', async () => {
  const answer = (path: string) =>
    path === '/accommodations/details' ? { data: [], metadata: { next_page: 'the same' } } : undefined;
  const read = async () => {
    let batches = 0;
    for await (const _batch of sourceWith(answer).full(null, signal)) if ((batches += 1) > 5) return;
  };
  await expect(read()).rejects.toThrow(/names the page of .. that was read as the next one/);
});

test('one name that is none costs no other name, nor the run', async () => {
  const named = (id: number, name: unknown) => ({ id, name: { 'en-gb': name } });
  const constants = (other: object) => ({
    data: {
      accommodation_facilities: [named(2, 'Free WiFi'), named(3, null), { name: {} }],
      accommodation_types: [named(201, 'Apartment')],
      room_types: [named(9, 'Double')],
      ...other,
    },
  });
  const full = (other: object) =>
    batchesOf(
      sourceWith((path) => (path === '/accommodations/constants' ? constants(other) : undefined)).full(null, signal),
    );
  const [batch] = await full({});
  expect(batch?.changes.some(({ kind }) => kind === 'UPSERT')).toBe(true);
  await expect(full({ room_types: [{ name: {} }] })).rejects.toThrow();
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
