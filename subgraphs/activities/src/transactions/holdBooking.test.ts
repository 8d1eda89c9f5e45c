import type { Database } from '@tripgraph/kit/database';
import { undo } from '@tripgraph/kit/pooledTransaction';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Outcome } from '../booking/outcome.js';
import { brokenInvariants } from '../testing/bookingInvariants.js';
import { adults, bookedActivityId, bookingOf, codeOf, hold, loadBookable, nine } from '../testing/bookings.js';
import { countersOf, forgetBookings, lapse, setLimits, type Limits } from '../testing/bookingShard.js';
import { optionRecord, unitRecord } from '../testing/options.js';
import { createShard, openShard, sql } from '../testing/shard.js';
import { randomUUID } from 'node:crypto';

const adult = unitRecord('adult');
const family = unitRecord('family', { paxCount: 4, price: { amount: 2_999, currency: 'EUR', precision: 2 } });
const infant = unitRecord('infant', { paxCount: 0, accompaniedBy: ['adult'] });

let url: string;
let database: Database;
beforeAll(async () => {
  url = await createShard();
  await loadBookable(url, [optionRecord('opt', [adult, family, infant])], {
    refundTiers: [{ untilMinutesBeforeStart: 60, refundPercent: 50 }],
  });
  database = openShard(url);
});
afterAll(() => database.close());
beforeEach(async () => {
  await forgetBookings(database);
  await schedule();
});
afterEach(async () => expect(await brokenInvariants(database)).toEqual([]));

const schedule = (limits?: Limits, more?: string) => setLimits(database, limits, more);
const counters = () => countersOf(database);

test('a hold takes its places, and keeps what was agreed', async () => {
  const booking = bookingOf(
    await hold(database, {
      units: [
        { unitId: 'adult', quantity: 2 },
        { unitId: 'family', quantity: 1 },
        { unitId: 'infant', quantity: 1 },
      ],
      contact: { fullName: 'Zoë', locales: ['de'], country: null },
      resellerReference: 'R 1',
      notes: 'Late.',
    }),
  );
  const money = (amount: number) => ({ amount, currency: 'EUR', precision: 2 });
  expect(booking).toMatchObject({
    status: 'ON_HOLD',
    partner: 'acme',
    availabilityId: nine,
    startsAt: new Date(nine),
    places: 6,
    freesale: false,
    contact: { fullName: 'Zoë', locales: ['de'] },
    resellerReference: 'R 1',
    notes: 'Late.',
    refundTiers: [{ untilUtc: '2099-06-01T06:00:00.000Z', refundPercent: 50 }],
    pricing: { total: money(5_999) },
  });
  expect(booking.id).toMatch(/^bkg_34/);
  expect(booking.supplierReference).toMatch(/^34[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(booking.unitItems.map(({ unitId, price }) => [unitId, price.amount])).toEqual([
    ['adult', 1_000],
    ['adult', 1_000],
    ['family', 2_999],
    ['infant', 1_000],
  ]);
  expect(new Set(booking.unitItems.map(({ uuid }) => uuid)).size).toBe(4);
  expect(booking.expiresAt.getTime() - booking.createdAt.getTime()).toBe(30 * 60_000);
  expect(await counters()).toEqual([{ held: 6, booked: 0, capacity: 10, excess: 0 }]);
});

test('a hold lasts for as long as is asked for, but no longer than the supplier keeps one', async () => {
  const minutesOf = async (expirationMinutes: number) => {
    const { createdAt, expiresAt } = bookingOf(await hold(database, { expirationMinutes }));
    return (expiresAt.getTime() - createdAt.getTime()) / 60_000;
  };
  expect(await minutesOf(5)).toBe(5);
  expect(await minutesOf(60)).toBe(30);
});

test('of 60 who ask at once for 10 places exactly 10 get one', async () => {
  const codes = (await Promise.all(Array.from({ length: 60 }, () => hold(database)))).map(codeOf);
  expect(codes.filter((code) => code === 'SUCCESS')).toHaveLength(10);
  expect(codes.filter((code) => code === 'SOLD_OUT')).toHaveLength(50);
});

test('bookings of one to four places fill 50 up to where the next one does not fit, and never above', async () => {
  await schedule({ capacity: 50 });
  const asked = Array.from({ length: 60 }, (_value, index) => 1 + (index % 4));
  const outcomes = await Promise.all(asked.map((places) => hold(database, adults(places))));
  const [row] = await counters();
  expect(row?.held).toBeLessThanOrEqual(50);
  expect(row?.held).toBeGreaterThan(46);
  const least = Math.min(...asked.filter((_places, index) => outcomes[index]?.kind === 'REFUSED'));
  expect(least).toBeGreaterThan(50 - (row?.held ?? 0));
  const refusals = outcomes.map(codeOf).filter((code) => code !== 'SUCCESS');
  expect(refusals.filter((code) => code !== 'LIMITED_AVAILABILITY' && code !== 'SOLD_OUT')).toEqual([]);
});

test('what is refused for want of places says whether some are left, and changes nothing', async () => {
  bookingOf(await hold(database, adults(8)));
  const outbox = () => database.query(sql('select count(*)::int as messages from outbox'));
  const [before] = await outbox();
  expect(codeOf(await hold(database, adults(3)))).toBe('LIMITED_AVAILABILITY');
  bookingOf(await hold(database, adults(2)));
  expect(codeOf(await hold(database, adults(1)))).toBe('SOLD_OUT');
  expect(before).toEqual({ messages: 1 });
  // One for the second hold, and one that says that nothing is left.
  expect(await outbox()).toEqual([{ messages: 3 }]);
  expect(await counters()).toEqual([{ held: 10, booked: 0, capacity: 10, excess: 0 }]);
});

test('a first claim that is refused leaves no row behind', async () => {
  expect(codeOf(await hold(database, adults(11)))).toBe('LIMITED_AVAILABILITY');
  expect(await counters()).toEqual([]);
});

test('lapsed holds make room before anybody has marked them, and are marked by who takes it', async () => {
  const first = bookingOf(await hold(database, adults(6)));
  const second = bookingOf(await hold(database, adults(4)));
  expect(codeOf(await hold(database, adults(1)))).toBe('SOLD_OUT');
  await lapse(database, first.id);
  expect(codeOf(await hold(database, adults(7)))).toBe('LIMITED_AVAILABILITY');
  bookingOf(await hold(database, adults(6)));
  const states = await database.query(
    sql('select id, status from booking where id = any ($1) order by created_at', [first.id, second.id]),
  );
  expect(states).toEqual([
    { id: first.id, status: 'EXPIRED' },
    { id: second.id, status: 'ON_HOLD' },
  ]);
});

test('one uuid sent by 20 at once makes one booking, which all of them get', async () => {
  const uuid = randomUUID();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => hold(database, { uuid, ...adults(2) })));
  expect(outcomes.map(codeOf).sort()).toEqual([...Array.from({ length: 19 }, () => 'REPLAYED'), 'SUCCESS']);
  expect(new Set(outcomes.map((outcome) => bookingOf(outcome).id)).size).toBe(1);
  expect(await counters()).toEqual([{ held: 2, booked: 0, capacity: 10, excess: 0 }]);
});

test('one uuid with other content at once makes one booking; the others hear of the uuid', async () => {
  const uuid = randomUUID();
  const days = ['01', '02', '03', '04', '05', '06', '07', '08'];
  const outcomes = await Promise.all(
    days.map((day) => hold(database, { uuid, availabilityId: `2099-06-${day}T09:00:00+02:00` })),
  );
  expect(outcomes.map(codeOf).sort()).toEqual([...days.slice(1).map(() => 'INVALID_BOOKING_UUID'), 'SUCCESS']);
  expect(await database.query(sql('select sum(held)::int as held from availability'))).toEqual([{ held: 1 }]);
});

test('a request that is overtaken by itself is answered with the booking, not that its places are gone', async () => {
  const asked = { uuid: randomUUID(), ...adults(10) };
  let first: Outcome | undefined;
  const overtaken: Database = {
    ...database,
    transaction: async (work) => {
      first ??= await hold(database, asked);
      return database.transaction(work);
    },
  };
  const second = await hold(overtaken, asked);
  expect([codeOf(first), codeOf(second)]).toEqual(['SUCCESS', 'REPLAYED']);
  expect(bookingOf(second).id).toBe(bookingOf(first).id);
});

/** Resolves when so many statements of this database wait for a lock. */
const untilWaiting = async (count: number): Promise<void> => {
  const waiting = sql<{ count: number }>(
    `select count(*)::int4 as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  while (((await database.query(waiting))[0]?.count ?? 0) < count);
};

test('a request whose first sending still waits for its turn is not refused before that has had it', async () => {
  await hold(database);
  const asked = { uuid: randomUUID(), ...adults(2) };
  const sent = await database.transaction(async (query) => {
    await query(sql('select from availability for update'));
    const first = hold(database, asked);
    await untilWaiting(1);
    await schedule({ capacity: 0 });
    const second = hold(database, asked);
    await untilWaiting(2);
    await schedule();
    return undo([first, second]);
  });
  expect((await Promise.all(sent)).map(codeOf)).toEqual(['SUCCESS', 'REPLAYED']);
});

test('a uuid is answered from what it made, also when nothing is left or the hold has lapsed', async () => {
  const uuid = randomUUID();
  const booking = bookingOf(await hold(database, { uuid, ...adults(10) }));
  expect(codeOf(await hold(database, { uuid, ...adults(10) }))).toBe('REPLAYED');
  await lapse(database, booking.id);
  const replayed = await hold(database, { uuid: uuid.toUpperCase(), ...adults(10) });
  expect(codeOf(replayed)).toBe('REPLAYED');
  expect(bookingOf(replayed)).toMatchObject({ id: booking.id, status: 'EXPIRED' });
});

test('the order of units is not content; another partner may have the same uuid', async () => {
  const uuid = randomUUID();
  const units = [
    { unitId: 'adult', quantity: 1 },
    { unitId: 'family', quantity: 1 },
  ];
  const booking = bookingOf(await hold(database, { uuid, units }));
  expect(codeOf(await hold(database, { uuid, units: units.toReversed() }))).toBe('REPLAYED');
  const other = bookingOf(await hold(database, { uuid, units }, 'other'));
  expect(other.id).not.toBe(booking.id);
});

test('a refusal is not remembered: the same uuid may succeed later', async () => {
  const uuid = randomUUID();
  const full = bookingOf(await hold(database, adults(10)));
  expect(codeOf(await hold(database, { uuid }))).toBe('SOLD_OUT');
  await lapse(database, full.id);
  expect(codeOf(await hold(database, { uuid }))).toBe('SUCCESS');
});

test('places of single units run out by themselves, within the places of all', async () => {
  await schedule({ capacity: 10, perUnit: { adult: 3, family: 8 } });
  const codes = (await Promise.all(Array.from({ length: 12 }, () => hold(database)))).map(codeOf);
  expect(codes.filter((code) => code === 'SUCCESS')).toHaveLength(3);
  expect(codeOf(await hold(database, { units: [{ unitId: 'family', quantity: 1 }] }))).toBe('SUCCESS');
  // 7 of 10 are taken, and 4 of the family's 8.
  expect(codeOf(await hold(database, { units: [{ unitId: 'family', quantity: 1 }] }))).toBe('LIMITED_AVAILABILITY');
  const told = await database.query(sql("select unit_id, available from outbox where kind = 'AVAILABILITY_CHANGED'"));
  expect(told).toEqual([{ unit_id: 'adult', available: false }]);
});

test('a unit that gets a limit later counts what was booked before', async () => {
  bookingOf(await hold(database, adults(3)));
  await schedule({ capacity: 10, perUnit: { adult: 4 } });
  expect(codeOf(await hold(database, adults(2)))).toBe('LIMITED_AVAILABILITY');
  expect(codeOf(await hold(database, adults(1)))).toBe('SUCCESS');
});

test('units alone may have limits, without one for all', async () => {
  await schedule({ capacity: null, perUnit: { adult: 5 } });
  const codes = (await Promise.all(Array.from({ length: 10 }, () => hold(database)))).map(codeOf);
  expect(codes.filter((code) => code === 'SUCCESS')).toHaveLength(5);
  expect(codeOf(await hold(database, { units: [{ unitId: 'family', quantity: 9 }] }))).toBe('SUCCESS');
});

test('a partner has no more than its allotment, and no more than what is left', async () => {
  await database.query(sql("insert into allotment values ('opt', 'acme', 4), ('opt', 'other', 8)"));
  const asked = Array.from({ length: 24 }, (_value, index) => (index % 2 === 0 ? 'acme' : 'other'));
  const outcomes = await Promise.all(asked.map((partner) => hold(database, {}, partner)));
  const got = (partner: string) =>
    outcomes.filter((outcome, index) => asked[index] === partner && outcome.kind === 'SUCCESS').length;
  expect(got('acme')).toBeLessThanOrEqual(4);
  expect(got('other')).toBeLessThanOrEqual(8);
  expect(got('acme') + got('other')).toBe(10);
});

test('an allotment limits also what has no limit otherwise', async () => {
  await schedule({ capacity: null });
  await database.query(sql("insert into allotment values ('opt', 'acme', 2)"));
  const codes = (await Promise.all(Array.from({ length: 5 }, () => hold(database)))).map(codeOf);
  expect(codes.sort()).toEqual(['SOLD_OUT', 'SOLD_OUT', 'SOLD_OUT', 'SUCCESS', 'SUCCESS']);
});

test('what has no limit is sold without counting', async () => {
  await schedule({ capacity: null });
  const uuid = randomUUID();
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_value, index) =>
      hold(database, { uuid: index < 5 ? uuid : randomUUID(), ...adults(100) }),
    ),
  );
  expect(new Set(outcomes.map((outcome) => bookingOf(outcome).id)).size).toBe(16);
  expect(bookingOf(outcomes[0]).freesale).toBe(true);
  expect(await counters()).toEqual([]);
});

test('the hour that comes twice in autumn is sold twice, each with its own places', async () => {
  await schedule({ capacity: 3 }, ", start_times = '{02:30}'");
  const summer = '2099-10-25T02:30:00+02:00';
  const winter = '2099-10-25T02:30:00+01:00';
  const ask = (availabilityId: string) => Promise.all([1, 2, 3, 4].map(() => hold(database, { availabilityId })));
  const codes = (await Promise.all([ask(summer), ask(winter)])).map((outcomes) => outcomes.map(codeOf).sort());
  expect(codes).toEqual([
    ['SOLD_OUT', 'SUCCESS', 'SUCCESS', 'SUCCESS'],
    ['SOLD_OUT', 'SUCCESS', 'SUCCESS', 'SUCCESS'],
  ]);
  expect(await counters()).toHaveLength(2);
  await schedule({}, ", start_times = '{09:00}'");
});

test('places that are taken away below what was sold sell nothing more until enough came back', async () => {
  const first = bookingOf(await hold(database, adults(6)));
  bookingOf(await hold(database, adults(2)));
  await schedule({ capacity: 5 });
  expect(codeOf(await hold(database))).toBe('SOLD_OUT');
  await lapse(database, first.id);
  bookingOf(await hold(database, adults(3)));
  expect(await counters()).toEqual([{ held: 5, booked: 0, capacity: 5, excess: 0 }]);
});

test('a lapsed hold that frees too little of an excess keeps it, and is undone with the refusal', async () => {
  const small = bookingOf(await hold(database, adults(1)));
  bookingOf(await hold(database, adults(8)));
  await schedule({ capacity: 5 });
  await lapse(database, small.id);
  expect(codeOf(await hold(database))).toBe('SOLD_OUT');
  expect(await counters()).toEqual([{ held: 9, booked: 0, capacity: 10, excess: 0 }]);
});

const times = [
  ['a time that the option does not have', { availabilityId: '2099-06-01T10:00:00+02:00' }, 'INVALID_AVAILABILITY_ID'],
  [
    'an offset that the place does not have',
    { availabilityId: '2099-06-01T09:00:00+01:00' },
    'INVALID_AVAILABILITY_ID',
  ],
  ['a day that no calendar has', { availabilityId: '2099-02-30T09:00:00+01:00' }, 'INVALID_AVAILABILITY_ID'],
  ['something that is no time', { availabilityId: "'; drop table booking" }, 'INVALID_AVAILABILITY_ID'],
  ['a time that is over', { availabilityId: '2020-06-01T09:00:00+02:00' }, 'PAST_BOOKING_CUTOFF'],
  ['an option that the activity does not have', { optionId: 'none' }, 'INVALID_OPTION_ID'],
  ['a unit that the option does not have', { units: [{ unitId: 'dog', quantity: 1 }] }, 'INVALID_UNIT_ID'],
  ['another currency', { currency: 'USD' }, 'WRONG_CURRENCY'],
  ['another total than it costs', { expectedTotal: 999n }, 'PRICE_CHANGED'],
  ['no units', { units: [] }, 'UNPROCESSABLE_ENTITY'],
  ['a unit that may not be alone', { units: [{ unitId: 'infant', quantity: 1 }] }, 'UNPROCESSABLE_ENTITY'],
  ['a hold of no time', { expirationMinutes: 0 }, 'UNPROCESSABLE_ENTITY'],
  ['a hold of more than an hour', { expirationMinutes: 61 }, 'UNPROCESSABLE_ENTITY'],
  ['a note that no database can hold', { notes: 'a\0b' }, 'UNPROCESSABLE_ENTITY'],
  ['a note of half a character', { notes: '\ud83d' }, 'UNPROCESSABLE_ENTITY'],
  ['a uuid that is none', { uuid: 'abc' }, 'INVALID_BOOKING_UUID'],
  ['the uuid of zeros', { uuid: '00000000-0000-0000-0000-000000000000' }, 'INVALID_BOOKING_UUID'],
] as const;

test.each(times)('%s is refused', async (_what, changes, code) => {
  expect(codeOf(await hold(database, changes))).toBe(code);
  expect(await counters()).toEqual([]);
});

test('an activity that is not there is refused', async () => {
  const activityId = `${bookedActivityId.slice(0, -1)}9`;
  expect(codeOf(await hold(database, { activityId }))).toBe('INVALID_PRODUCT_ID');
});

test('a closed day is refused', async () => {
  await schedule({}, ", closed_dates = '{2099-06-01}'");
  expect(codeOf(await hold(database))).toBe('NOT_OPERATING');
  await schedule({}, ", closed_dates = '{}'");
});

test('the right currency and the right total pass', async () => {
  expect(codeOf(await hold(database, { currency: 'EUR', expectedTotal: 1_000n }))).toBe('SUCCESS');
});

test('a schedule is a limit again as soon as it says so', async () => {
  await schedule({ capacity: null });
  bookingOf(await hold(database, adults(50)));
  await schedule({ capacity: 2 });
  expect(codeOf(await hold(database, adults(3)))).toBe('LIMITED_AVAILABILITY');
  expect(codeOf(await hold(database, adults(2)))).toBe('SUCCESS');
});
