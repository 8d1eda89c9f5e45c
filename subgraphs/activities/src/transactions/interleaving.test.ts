import type { Database } from '@tripgraph/kit/database';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { decideCancel, decideConfirm } from '../booking/transitions.js';
import { brokenInvariants } from '../testing/bookingInvariants.js';
import { adults, bookingOf, codeOf, hold, loadBookable } from '../testing/bookings.js';
import { countersOf, forgetBookings, lapse, setLimits } from '../testing/bookingShard.js';
import { interposedDatabase } from '../testing/interposedDatabase.js';
import { optionRecord, unitRecord } from '../testing/options.js';
import { createShard, openShard, sql } from '../testing/shard.js';
import { changeBookingState } from './changeBooking.js';
import { sweepHolds } from './sweepHolds.js';

let database: Database;
const sent: string[] = [];
beforeAll(async () => {
  const url = await createShard();
  await loadBookable(url, [optionRecord('opt', [unitRecord('adult')])]);
  database = openShard(url, ({ name }) => sent.push(name));
});
afterAll(() => database.close());
beforeEach(async () => {
  await forgetBookings(database);
  await setLimits(database, {}, ", closed_dates = '{}', cutoff_minutes = 0");
  sent.splice(0);
});
afterEach(async () => expect(await brokenInvariants(database)).toEqual([]));

test('a hold locks the time before it looks for the uuid again, and claims last', async () => {
  bookingOf(await hold(database));
  expect(sent).toEqual([
    'booking_by_uuid',
    'activities_by_ids',
    'availabilities',
    'open_availability',
    'booking_by_uuid',
    'claim_places',
  ]);
});

test('what is sold out is refused before its time is locked: nobody but the same request has to wait', async () => {
  bookingOf(await hold(database, adults(10)));
  sent.splice(0);
  expect(codeOf(await hold(database))).toBe('SOLD_OUT');
  expect(sent).toEqual(['booking_by_uuid', 'activities_by_ids', 'availabilities', 'lock_uuid', 'booking_by_uuid']);
});

test('every change locks the time first and the booking second, so that nobody waits in a circle', async () => {
  const { id } = bookingOf(await hold(database));
  sent.splice(0);
  await changeBookingState(database, id, 'acme', decideConfirm);
  expect(sent.splice(0)).toEqual(['bookings_by_ids', 'lock_availability', 'lock_booking', 'change_booking']);
  await changeBookingState(database, id, 'acme', decideConfirm);
  expect(sent.splice(0)).toEqual(['bookings_by_ids', 'lock_availability', 'lock_booking']);
  const lapsed = bookingOf(await hold(database));
  await lapse(database, lapsed.id);
  sent.splice(0);
  await sweepHolds(database);
  expect(sent).toEqual(['due_availabilities', 'lock_availability_if_free', 'expire_holds', 'expire_freesale_holds']);
});

const closing = [
  ['the day closes', "closed_dates = '{2099-06-01}'", 'NOT_OPERATING'],
  ['the cut-off passes', 'cutoff_minutes = 2000000000', 'PAST_BOOKING_CUTOFF'],
  ['the time is taken off the schedule', "start_times = '{10:00}'", 'INVALID_AVAILABILITY_ID'],
] as const;

// Statements of a hold's transaction: look, open the availability, look for the uuid, claim.
test.each(closing.flatMap((change) => [2, 3, 4].map((statement) => [...change, statement] as const)))(
  'a hold during which %s is refused (%s, %s, before statement %i)',
  async (_what, assignment, code, statement) => {
    const changing = interposedDatabase(database, statement, () =>
      database.query(sql(`update schedule set ${assignment}`)),
    );
    expect(codeOf(await hold(changing))).toBe(code);
    expect(await countersOf(database)).toEqual([]);
    await database.query(sql("update schedule set start_times = '{09:00}'"));
  },
);

test('a hold during which the last place is sold hears of it', async () => {
  const selling = interposedDatabase(database, 2, () => hold(database, adults(10)));
  expect(codeOf(await hold(selling))).toBe('SOLD_OUT');
});

test('a hold during which its uuid is used by another request of the partner gets what that one made', async () => {
  const uuid = randomUUID();
  const same = interposedDatabase(database, 2, () => hold(database, { uuid }));
  expect(codeOf(await hold(same, { uuid }))).toBe('REPLAYED');
  const used = randomUUID();
  const other = interposedDatabase(database, 2, () =>
    hold(database, { uuid: used, availabilityId: '2099-06-02T09:00:00+02:00' }),
  );
  expect(codeOf(await hold(other, { uuid: used }))).toBe('INVALID_BOOKING_UUID');
});

test('a hold during which a limit appears counts against it', async () => {
  await setLimits(database, { capacity: null });
  const limiting = interposedDatabase(database, 2, () => setLimits(database, { capacity: 2 }));
  expect(codeOf(await hold(limiting, adults(3)))).toBe('LIMITED_AVAILABILITY');
  await setLimits(database, { capacity: null });
  const again = interposedDatabase(database, 2, () => setLimits(database, { capacity: 2 }));
  expect(bookingOf(await hold(again, adults(2))).freesale).toBe(false);
});

test('a hold that ends between being found and being locked is decided about as it is then', async () => {
  const booking = bookingOf(await hold(database));
  const ending = interposedDatabase(database, 1, () =>
    changeBookingState(database, booking.id, 'acme', (state, now) => decideCancel(state, now, null)),
  );
  expect(codeOf(await changeBookingState(ending, booking.id, 'acme', decideConfirm))).toBe('HOLD_EXPIRED');
});
