import type { Database } from '@tripgraph/kit/database';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BookingRow } from '../booking/bookingRow.js';
import {
  decideCancel,
  decideConfirm,
  decideExtend,
  decideRedeem,
  decideSettle,
  type BookingState,
} from '../booking/transitions.js';
import { brokenInvariants } from '../testing/bookingInvariants.js';
import { adults, bookingOf, codeOf, hold, loadBookable } from '../testing/bookings.js';
import { countersOf, forgetBookings, lapse, setLimits } from '../testing/bookingShard.js';
import { optionRecord, scheduleRecord, unitRecord } from '../testing/options.js';
import { createShard, openShard, sql } from '../testing/shard.js';
import { changeBookingState, type Decide } from './changeBooking.js';
import { sweepHolds } from './sweepHolds.js';

let database: Database;
beforeAll(async () => {
  const url = await createShard();
  const asks = optionRecord('asks', [unitRecord('grown-up')], {
    instantConfirmation: false,
    schedules: [scheduleRecord()],
  });
  await loadBookable(url, [optionRecord('opt', [unitRecord('adult')]), asks], {
    refundTiers: [
      { untilMinutesBeforeStart: 60, refundPercent: 33 },
      { untilMinutesBeforeStart: 1_440, refundPercent: 100 },
    ],
  });
  database = openShard(url);
});
afterAll(() => database.close());
beforeEach(async () => {
  await forgetBookings(database);
  await setLimits(database);
});
afterEach(async () => expect(await brokenInvariants(database)).toEqual([]));

const cancelWith = (reason: string | null) => (state: BookingState, now: Date) => decideCancel(state, now, reason);
const confirm = ({ id }: BookingRow, partner: string | null = 'acme') =>
  changeBookingState(database, id, partner, decideConfirm);
const cancel = ({ id }: BookingRow, reason: string | null = null) =>
  changeBookingState(database, id, 'acme', cancelWith(reason));
const extend = ({ id }: BookingRow, minutes: number | null = null) =>
  changeBookingState(database, id, 'acme', (state, now) => decideExtend(state, now, minutes));
const redeem = ({ id }: BookingRow) => changeBookingState(database, id, null, decideRedeem);
const settle = ({ id }: BookingRow, answer: 'CONFIRMED' | 'REJECTED') =>
  changeBookingState(database, id, null, (state) => decideSettle(state, answer));
const counters = async () => {
  const [row] = await countersOf(database);
  return row && [row.held, row.booked];
};
const eventsOf = async ({ id }: BookingRow) =>
  (
    await database.query<{ to: string }>(
      sql('select to_status as to from booking_event where booking_id = $1 order by seq', id),
    )
  ).map(({ to }) => to);

test('confirming moves the places from held to booked, once', async () => {
  const booking = bookingOf(await hold(database, adults(3)));
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => confirm(booking)));
  expect(outcomes.map(codeOf).sort()).toEqual([...Array.from({ length: 7 }, () => 'REPLAYED'), 'SUCCESS']);
  expect(await counters()).toEqual([0, 3]);
  expect(await eventsOf(booking)).toEqual(['ON_HOLD', 'CONFIRMED']);
});

test('each change is written down with the request that has brought it about, and with none when nobody asked for it', async () => {
  const booking = bookingOf(await hold(database, adults(1), 'acme', 'r-hold'));
  await changeBookingState(database, booking.id, 'acme', decideConfirm, { requestId: 'r-confirm' });
  await changeBookingState(database, booking.id, 'acme', decideConfirm, { requestId: 'r-again' });
  await cancel(booking);
  const lapsing = bookingOf(await hold(database, adults(1), 'acme', 'r-hold-2'));
  await lapse(database, lapsing.id);
  await sweepHolds(database);
  const events = await database.query<{ to: string; requestId: string | null; said: string | null }>(
    sql(
      `select to_status as to, request_id as "requestId", content::jsonb ->> 'requestId' as said
      from booking_event where from_status is distinct from to_status order by at`,
    ),
  );
  expect(events.map(({ to, requestId }) => [to, requestId])).toEqual([
    ['ON_HOLD', 'r-hold'],
    ['CONFIRMED', 'r-confirm'],
    ['CANCELLED', null],
    ['ON_HOLD', 'r-hold-2'],
    ['EXPIRED', null],
  ]);
  expect(events.map(({ said }) => said)).toEqual(events.map(({ requestId }) => requestId));
});

test('a confirmation adds to the contact of the hold and replaces its references', async () => {
  const booking = bookingOf(await hold(database, { contact: { fullName: 'Zoë', country: 'DE' }, notes: 'Late.' }));
  const confirmed = await changeBookingState(database, booking.id, 'acme', decideConfirm, {
    contact: { country: 'FR', emailAddress: 'zoe@example.com' },
    resellerReference: 'R 2',
  });
  expect(bookingOf(confirmed)).toMatchObject({
    contact: { fullName: 'Zoë', country: 'FR', emailAddress: 'zoe@example.com' },
    resellerReference: 'R 2',
    notes: 'Late.',
    confirmedAt: expect.any(Date),
  });
});

test('a hold that has lapsed is not confirmed, and its places are back', async () => {
  const booking = bookingOf(await hold(database, adults(3)));
  await lapse(database, booking.id);
  expect(codeOf(await confirm(booking))).toBe('HOLD_EXPIRED');
  expect(await counters()).toEqual([0, 0]);
  expect(codeOf(await confirm(booking))).toBe('HOLD_EXPIRED');
  expect(await counters()).toEqual([0, 0]);
});

test('a confirmation against the end of its hold: either it is confirmed, or its place goes to another', async () => {
  await setLimits(database, { capacity: 1 });
  for (let round = 0; round < 15; round += 1) {
    const booking = bookingOf(await hold(database));
    const [confirmed, , taken] = await Promise.all([
      confirm(booking),
      lapse(database, booking.id),
      hold(database),
      sweepHolds(database),
    ]);
    const won = [confirmed, taken].filter((outcome) => outcome?.kind === 'SUCCESS');
    expect(won.length).toBeLessThanOrEqual(1);
    expect(['SUCCESS', 'HOLD_EXPIRED']).toContain(codeOf(confirmed));
    expect(await brokenInvariants(database)).toEqual([]);
    await forgetBookings(database);
  }
});

test('many who confirm and many who claim, when all holds end at once, never sell a place twice', async () => {
  await setLimits(database, { capacity: 5 });
  const holds = await Promise.all([1, 2, 3, 4, 5].map(async () => bookingOf(await hold(database))));
  const ending = database.query(sql("update booking set expires_at = clock_timestamp() + interval '20 milliseconds'"));
  const outcomes = await Promise.all([
    ending.then(() => undefined),
    ...holds.map((booking) => confirm(booking)),
    ...Array.from({ length: 10 }, () => hold(database)),
    ...holds.map((booking) => confirm(booking)),
  ]);
  expect(outcomes.filter((outcome) => outcome?.kind === 'SUCCESS' && !outcome.replayed).length).toBeLessThanOrEqual(5);
});

test('cancelling a confirmed booking gives its places back once, and refunds by the tier that holds', async () => {
  const booking = bookingOf(await hold(database, adults(3)));
  await confirm(booking);
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => cancel(booking, 'Rain.')));
  expect(outcomes.map(codeOf).sort()).toEqual([...Array.from({ length: 7 }, () => 'REPLAYED'), 'SUCCESS']);
  expect(await counters()).toEqual([0, 0]);
  expect(bookingOf(outcomes[0])).toMatchObject({
    status: 'CANCELLED',
    cancellation: { refund: 'FULL', refundPercent: 100, refundAmount: 3_000, reason: 'Rain.' },
  });
});

const starting = (booking: BookingRow, minutes: number) =>
  database.query(
    sql(
      `update booking set refund_tiers = (
        select jsonb_agg(jsonb_build_object(
          'refundPercent', tier -> 'refundPercent',
          'untilUtc', (tier ->> 'untilUtc')::timestamptz - starts_at + clock_timestamp() + $2::int * interval '1 minute'
        )) from jsonb_array_elements(refund_tiers) tier
      ) where id = $1`,
      booking.id,
      minutes,
    ),
  );

test.each([
  [1_441, 'FULL', 1_000],
  [61, 'PARTIAL', 330],
  [59, 'NONE', 0],
] as const)('cancelling %i minutes ahead refunds %s', async (minutes, refund, refundAmount) => {
  const booking = bookingOf(await hold(database));
  await confirm(booking);
  await starting(booking, minutes);
  expect(bookingOf(await cancel(booking)).cancellation).toMatchObject({ refund, refundAmount });
});

test('cancelling a hold ends it, as OCTO has it, and a second time changes nothing', async () => {
  const booking = bookingOf(await hold(database, adults(3)));
  const cancelled = bookingOf(await cancel(booking));
  expect(cancelled).toMatchObject({ status: 'EXPIRED', cancellation: null });
  expect(codeOf(await cancel(booking))).toBe('REPLAYED');
  expect(await counters()).toEqual([0, 0]);
});

test('cancelling against redeeming: one of them happens, and the other one hears of it', async () => {
  for (let round = 0; round < 15; round += 1) {
    const booking = bookingOf(await hold(database));
    await confirm(booking);
    const codes = (await Promise.all([cancel(booking), redeem(booking)])).map(codeOf);
    expect([
      ['SUCCESS', 'INVALID_STATE'],
      ['INVALID_STATE', 'SUCCESS'],
    ]).toContainEqual(codes);
    expect(await counters()).toEqual([0, codes[1] === 'SUCCESS' ? 1 : 0]);
    await forgetBookings(database);
  }
});

test('cancelling against confirming: a hold that was cancelled is never confirmed', async () => {
  for (let round = 0; round < 15; round += 1) {
    const booking = bookingOf(await hold(database));
    const codes = (await Promise.all([cancel(booking), confirm(booking)])).map(codeOf);
    // The hold ended first, or it was confirmed and then cancelled.
    expect([
      ['SUCCESS', 'HOLD_EXPIRED'],
      ['SUCCESS', 'SUCCESS'],
    ]).toContainEqual(codes);
    expect(await counters()).toEqual([0, 0]);
    await forgetBookings(database);
  }
});

test('a booking that the supplier decides about keeps its places until it is declined', async () => {
  const ask = async () =>
    bookingOf(await hold(database, { optionId: 'asks', units: [{ unitId: 'grown-up', quantity: 2 }] }));
  const [accepted, declined, cancelled] = [await ask(), await ask(), await ask()];
  for (const booking of [accepted, declined, cancelled]) {
    expect(bookingOf(await confirm(booking)).status).toBe('PENDING');
  }
  expect(codeOf(await confirm(accepted))).toBe('REPLAYED');
  expect(await counters()).toEqual([0, 6]);
  expect(bookingOf(await settle(accepted, 'CONFIRMED')).status).toBe('CONFIRMED');
  expect(bookingOf(await settle(declined, 'REJECTED')).status).toBe('REJECTED');
  expect(bookingOf(await cancel(cancelled)).cancellation).toMatchObject({ refund: 'FULL', refundAmount: 2_000 });
  expect(codeOf(await settle(declined, 'REJECTED'))).toBe('REPLAYED');
  expect(codeOf(await settle(declined, 'CONFIRMED'))).toBe('INVALID_STATE');
  expect(codeOf(await confirm(declined))).toBe('INVALID_STATE');
  expect(await counters()).toEqual([0, 2]);
});

test('a hold can be kept for longer, but not beyond two hours from its making', async () => {
  const booking = bookingOf(await hold(database, { expirationMinutes: 5 }));
  const longer = bookingOf(await extend(booking));
  expect(longer.expiresAt.getTime() - longer.updatedAt.getTime()).toBeCloseTo(30 * 60_000, -2);
  expect(codeOf(await extend(booking, 1))).toBe('REPLAYED');
  await database.query(sql("update booking set created_at = created_at - interval '119 minutes'"));
  await database.query(sql("update booking set expires_at = clock_timestamp() + interval '10 seconds'"));
  const last = bookingOf(await extend(booking));
  expect(last.expiresAt.getTime() - last.createdAt.getTime()).toBe(120 * 60_000);
  expect(codeOf(await extend(booking))).toBe('REPLAYED');
  await lapse(database, booking.id);
  expect(codeOf(await extend(booking))).toBe('HOLD_EXPIRED');
});

test("another partner's booking is like none", async () => {
  const booking = bookingOf(await hold(database));
  expect(await confirm(booking, 'other')).toBeUndefined();
  expect(await counters()).toEqual([1, 0]);
});

test('what has no limit changes without counters', async () => {
  await setLimits(database, { capacity: null });
  const booking = bookingOf(await hold(database, adults(50)));
  expect(codeOf(await confirm(booking))).toBe('SUCCESS');
  expect(codeOf(await cancel(booking))).toBe('SUCCESS');
  expect(await countersOf(database)).toEqual([]);
});

test('a reduction below what was sold is remembered until enough came back', async () => {
  const [first, second] = [bookingOf(await hold(database, adults(6))), bookingOf(await hold(database, adults(4)))];
  await Promise.all([confirm(first), confirm(second)]);
  await setLimits(database, { capacity: 5 });
  await cancel(second);
  expect(codeOf(await hold(database))).toBe('SOLD_OUT');
  await cancel(first);
  bookingOf(await hold(database, adults(5)));
  expect(await countersOf(database)).toEqual([{ held: 5, booked: 0, capacity: 5, excess: 0 }]);
});

test('the outbox says when a time has run out, and when it can be booked again', async () => {
  const booking = bookingOf(await hold(database, adults(10)));
  await confirm(booking);
  await cancel(booking);
  const told = await database.query(
    sql("select kind, available, unit_id from outbox where kind = 'AVAILABILITY_CHANGED' order by id"),
  );
  expect(told.map((row) => (row as { available: boolean }).available)).toEqual([false, true]);
});

test('events cannot be changed, deleted or truncated', async () => {
  bookingOf(await hold(database));
  for (const text of [
    "update booking_event set content = '{}'",
    'delete from booking_event',
    'truncate booking_event cascade',
  ]) {
    await expect(database.query(sql(text))).rejects.toThrow('append only');
  }
});

test('the database itself refuses to sell a place twice, whatever asks it to', async () => {
  bookingOf(await hold(database, adults(10)));
  await expect(database.query(sql('update availability set held = held + 1'))).rejects.toThrow('never_oversold');
  await expect(database.query(sql('update availability set held = held - 11'))).rejects.toThrow('check constraint');
});

test('sweeping marks lapsed holds, counted or not, leaves the others, and skips what is in use', async () => {
  const [lapsed, live] = [bookingOf(await hold(database, adults(2))), bookingOf(await hold(database, adults(3)))];
  await setLimits(database, { capacity: null });
  const free = bookingOf(await hold(database, { availabilityId: '2099-06-02T09:00:00+02:00', ...adults(90) }));
  await Promise.all([lapse(database, lapsed.id), lapse(database, free.id)]);
  const inUse = await database.transaction(async (query) => {
    await query(sql('select 1 from availability for update'));
    return { keep: false, result: await sweepHolds(database) };
  });
  expect(inUse).toBe(1);
  expect(await sweepHolds(database)).toBe(1);
  expect(await sweepHolds(database)).toBe(0);
  expect(await counters()).toEqual([3, 0]);
  expect([await eventsOf(lapsed), await eventsOf(live), await eventsOf(free)].map((events) => events.at(-1))).toEqual([
    'EXPIRED',
    'ON_HOLD',
    'EXPIRED',
  ]);
});

test.each([
  ['confirmed', decideConfirm as Decide],
  ['extended', ((state, now) => decideExtend(state, now, null)) as Decide],
])('a hold whose time is over between the decision and its writing is not %s', async (_what, decide) => {
  const { id } = bookingOf(await hold(database, adults(2)));
  const late: Database = {
    ...database,
    transaction: (work) =>
      database.transaction((query) =>
        work(async (asked) => {
          // Within the transaction, so that nobody else's lock is in the way of what stands in for the time that passes.
          if (asked.name === 'change_booking') {
            await query(
              sql("update booking set expires_at = clock_timestamp() where id = $1 and status = 'ON_HOLD'", id),
            );
          }
          return query(asked);
        }),
      ),
  };
  const outcome = await changeBookingState(late, id, 'acme', decide);
  expect(codeOf(outcome)).toBe('HOLD_EXPIRED');
  expect(await countersOf(database)).toEqual([expect.objectContaining({ held: 0, booked: 0 })]);
  expect(await brokenInvariants(database)).toEqual([]);
});
