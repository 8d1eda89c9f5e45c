import type { Database } from '@tripgraph/kit/database';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Availability, AvailabilityDay } from '../generated/resolvers.js';
import { ask } from '../testing/ask.js';
import { activity, autumn, euros, on, other, spring, suppliers, unitsOf } from '../testing/bookable.js';
import { placesOfClaim, writeClaims, type Claim } from '../testing/claims.js';
import { startShard, type RunningShard } from '../testing/runningShard.js';
import { openShard } from '../testing/shard.js';

const { id } = activity;

let shard: RunningShard;
let database: Database;
beforeAll(async () => {
  shard = await startShard(suppliers, [activity, other]);
  database = openShard(shard.databaseUrl);
});
afterAll(() => Promise.all([shard.close(), database.close()]));
beforeEach(() => void shard.statements());

type Fields = {
  availabilities: Availability[];
  availability: Availability | null;
  availabilityCalendar: AvailabilityDay[];
};
const askFor = async (fields: string, partner?: string) => {
  const headers = partner === undefined ? {} : { 'tripgraph-partner': partner };
  return ask<{ activity: Fields | null }>(
    shard.url,
    `query ($id: ID!) { activity(id: $id) { ${fields} } }`,
    { id },
    headers,
  );
};
const read = async (fields: string, partner?: string): Promise<Fields> => {
  const answer = await askFor(fields, partner);
  expect(answer.errors).toBeUndefined();
  return answer.data?.activity as Fields;
};
const everything = `id optionId localDateTimeStart localDateTimeEnd allDay status available vacancies capacity maxUnits
  utcCutoffAt openingHours { from to } pricing { total { amount } } unavailableBecause`;

test('a time says when it is, until when it can be booked and what is left', async () => {
  const { availabilities } = await read(`availabilities(${on('2095-10-05')}) { ${everything} }`);
  expect(availabilities.map((row) => row.id)).toEqual(['2095-10-05T02:30:00+02:00', '2095-10-05T09:00:00+02:00']);
  expect(availabilities[1]).toEqual({
    id: '2095-10-05T09:00:00+02:00',
    optionId: 'tour',
    localDateTimeStart: '2095-10-05T09:00:00+02:00',
    localDateTimeEnd: '2095-10-05T10:00:00+02:00',
    allDay: false,
    status: 'AVAILABLE',
    available: true,
    vacancies: 10,
    capacity: 10,
    maxUnits: 6,
    utcCutoffAt: '2095-10-05T06:00:00.000Z',
    openingHours: [],
    pricing: null,
    unavailableBecause: null,
  });
  expect(shard.statements()).toEqual(['activities_by_ids', 'availabilities']);
});

test('the hour that comes twice in autumn is two times, each found by its own id; spring skips it', async () => {
  const { availabilities } = await read(`availabilities(${on(autumn)}) { id localDateTimeEnd }`);
  expect(availabilities.map((row) => [row.id, row.localDateTimeEnd])).toEqual([
    [`${autumn}T02:30:00+02:00`, `${autumn}T02:30:00+01:00`],
    [`${autumn}T02:30:00+01:00`, `${autumn}T03:30:00+01:00`],
    [`${autumn}T09:00:00+01:00`, `${autumn}T10:00:00+01:00`],
  ]);
  const find = async (at: string) =>
    (await read(`availability(optionId: "tour", id: "${at}") { id utcCutoffAt }`)).availability;
  expect(await find(`${autumn}T02:30:00+02:00`)).toMatchObject({
    utcCutoffAt: `${autumn.slice(0, 8)}29T23:30:00.000Z`,
  });
  expect(await find(`${autumn}T02:30:00+01:00`)).toMatchObject({ utcCutoffAt: `${autumn}T00:30:00.000Z` });
  expect(await find(`${autumn}T02:30:00+03:00`)).toBeNull();
  expect(await find(`${spring}T02:30:00+01:00`)).toBeNull();
  expect((await read(`availabilities(${on(spring)}) { id }`)).availabilities).toEqual([
    { id: `${spring}T09:00:00+02:00` },
  ]);
});

test('an option with opening hours has one time a day, from its first instant to its last, and no limit here', async () => {
  const { availabilities } = await read(`availabilities(${on('2095-11-05')}) { ${everything} }`);
  expect(availabilities).toEqual([
    {
      id: '2095-11-05T00:00:00+01:00',
      optionId: 'museum',
      localDateTimeStart: '2095-11-05T00:00:00+01:00',
      localDateTimeEnd: '2095-11-06T00:00:00+01:00',
      allDay: true,
      status: 'FREESALE',
      available: true,
      vacancies: null,
      capacity: null,
      maxUnits: null,
      utcCutoffAt: '2095-11-05T17:00:00.000Z',
      openingHours: [{ from: '10:00', to: '18:00' }],
      pricing: null,
      unavailableBecause: null,
    },
  ]);
});

const claim = (units: Readonly<Record<string, number>>, state: Claim['state'] = 'CONFIRMED', partner = 'other') =>
  ({ units, state, partner }) satisfies Claim;
const claimAt = (at: string, claims: readonly Claim[], optionId = 'tour') =>
  writeClaims(database, { activityId: id, optionId, startsAt: new Date(at) }, claims);

const filled = [
  ['half of it taken', '10-06', [claim({ 'tour-adult': 5 })], 'AVAILABLE', 5],
  [
    'more than half of it taken',
    '10-07',
    [claim({ 'tour-adult': 4 }), claim({ 'tour-child': 2 }, 'ON_HOLD')],
    'LIMITED',
    4,
  ],
  ['all of it taken', '10-08', [claim({ 'tour-family': 8 }), claim({ 'tour-adult': 2 }, 'ON_HOLD')], 'SOLD_OUT', 0],
  [
    'holds that have lapsed',
    '10-09',
    [claim({ 'tour-family': 8 }, 'LAPSED'), claim({ 'tour-adult': 2 })],
    'AVAILABLE',
    8,
  ],
  [
    'bookings that are over',
    '10-10',
    [claim({ 'tour-adult': 9 }, 'CANCELLED'), claim({ 'tour-adult': 1 }, 'EXPIRED')],
    'AVAILABLE',
    10,
  ],
  ['more sold than there is', '10-11', [claim({ 'tour-adult': 12 })], 'SOLD_OUT', 0],
] as const;

test.each(filled)('with %s a time is what OCTO calls it', async (_what, day, claims, status, vacancies) => {
  await claimAt(`2095-${day}T09:00:00+02:00`, claims);
  const { availability } = await read(
    `availability(optionId: "tour", id: "2095-${day}T09:00:00+02:00") { status available vacancies capacity }`,
  );
  expect(availability).toEqual({ status, available: vacancies > 0, vacancies, capacity: 10 });
});

test('a partner with an allotment sees what is left of that, others what is left', async () => {
  await claimAt('2095-10-12T09:00:00+02:00', [
    claim({ 'tour-adult': 2 }, 'CONFIRMED', 'viatour'),
    claim({ 'tour-adult': 1 }, 'LAPSED', 'viatour'),
    claim({ 'tour-adult': 3 }, 'ON_HOLD', 'getaround'),
  ]);
  const seenBy = async (partner?: string) => {
    const found = await read(
      'availability(optionId: "tour", id: "2095-10-12T09:00:00+02:00") { status vacancies capacity }',
      partner,
    );
    return found.availability;
  };
  expect(await seenBy('viatour')).toEqual({ status: 'LIMITED', vacancies: 1, capacity: 3 });
  expect(await seenBy('getaround')).toEqual({ status: 'AVAILABLE', vacancies: 5, capacity: 10 });
  expect(await seenBy()).toEqual({ status: 'AVAILABLE', vacancies: 5, capacity: 10 });
});

test('units that are counted apart run out one by one', async () => {
  await claimAt(
    '2095-12-05T09:00:00+01:00',
    [claim({ 'seats-front': 2 }), claim({ 'seats-back': 1 }, 'LAPSED')],
    'seats',
  );
  const reasonFor = async (units: Readonly<Record<string, number>>) => {
    const { availabilities } = await read(
      `availabilities(${on('2095-12-05', unitsOf(units))}) { vacancies capacity available unavailableBecause }`,
    );
    return availabilities;
  };
  const left = { vacancies: 6, capacity: 6 };
  const refused = { ...left, available: false, unavailableBecause: 'LIMITED_AVAILABILITY' };
  expect(await reasonFor({ 'seats-front': 1 })).toEqual([refused]);
  expect(await reasonFor({ 'seats-back': 7 })).toEqual([refused]);
  expect(await reasonFor({ 'seats-back': 6 })).toEqual([{ ...left, available: true, unavailableBecause: null }]);
});

const wanted = [
  ['two adults and a child', '10-20', { 'tour-adult': 2, 'tour-child': 1 }, 2_400, null],
  ['a family, which takes four places', '10-20', { 'tour-family': 2 }, 5_000, null],
  ['more than there are places for', '10-20', { 'tour-family': 2, 'tour-adult': 3 }, 8_000, 'LIMITED_AVAILABILITY'],
  ['more families than may be booked at once', '10-20', { 'tour-family': 3 }, null, 'UNPROCESSABLE_ENTITY'],
  ['more units than may be booked at once', '10-20', { 'tour-adult': 7 }, null, 'UNPROCESSABLE_ENTITY'],
  ['a child alone', '10-20', { 'tour-child': 1 }, null, 'UNPROCESSABLE_ENTITY'],
  ['a unit of another option', '10-20', { 'ticket-any': 2 }, null, 'INVALID_UNIT_ID'],
  ['a day on which it is closed', '10-15', { 'tour-adult': 1 }, 1_000, 'NOT_OPERATING'],
  ['a time at which nothing is left', '10-21', { 'tour-adult': 1 }, 1_000, 'SOLD_OUT'],
] as const;

test.each(wanted)('%s: the price and whether it can be booked', async (_what, day, units, total, reason) => {
  if (reason === 'SOLD_OUT') await claimAt(`2095-${day}T09:00:00+02:00`, [claim({ 'tour-adult': 10 })]);
  const { availability } = await read(
    `availability(optionId: "tour", id: "2095-${day}T09:00:00+02:00", ${unitsOf(units)}) {
      available unavailableBecause pricing { total { amount currency precision } units { unitId quantity each { amount } } }
    }`,
  );
  expect(availability).toMatchObject({ available: reason === null, unavailableBecause: reason });
  expect(availability?.pricing?.total ?? null).toEqual(total === null ? null : euros(total));
  if (total === null) return;
  const prices: Record<string, number> = { 'tour-adult': 1_000, 'tour-child': 400, 'tour-family': 2_500 };
  expect(availability?.pricing?.units).toEqual(
    Object.entries(units).map(([unitId, quantity]) => ({ unitId, quantity, each: { amount: prices[unitId] } })),
  );
});

test('what is over is closed, and nothing of it is left', async () => {
  const { availabilities } = await read(
    `availabilities(${on('2020-10-05', unitsOf({ 'tour-adult': 1 }))}) { status available vacancies unavailableBecause }`,
  );
  const closed = { status: 'CLOSED', available: false, vacancies: 0, unavailableBecause: 'PAST_BOOKING_CUTOFF' };
  expect(availabilities).toEqual([closed, closed]);
});

test('a currency that the option is not priced in refuses the units', async () => {
  const inDollars = on('2095-10-22', `${unitsOf({ 'tour-adult': 1 })}, currency: "USD"`);
  const { availabilities } = await read(`availabilities(${inDollars}) { available unavailableBecause }`);
  expect(availabilities[0]).toEqual({ available: false, unavailableBecause: 'WRONG_CURRENCY' });
});

const state = fc.constantFrom<Claim['state']>('ON_HOLD', 'LAPSED', 'EXPIRED', 'CONFIRMED', 'CANCELLED');
const claims = fc.array(
  fc.record({
    partner: fc.constantFrom('viatour', 'getaround'),
    state,
    units: fc.constantFrom({ 'seats-front': 1 }, { 'seats-back': 2 }, { 'seats-front': 1, 'seats-back': 1 }),
  }),
  { maxLength: 6 },
);

test('whatever was claimed, what is left is the capacity less the live claims, for each limit', async () => {
  let day = Date.UTC(2100, 11, 1);
  const left = (limit: number, live: readonly Claim[], placesOf: (one: Claim) => number): number =>
    Math.max(0, limit - live.reduce((sum, one) => sum + placesOf(one), 0));
  await fc.assert(
    fc.asyncProperty(claims, fc.constantFrom('seats-front', 'seats-back'), fc.nat(6), async (made, unit, quantity) => {
      const date = new Date(day).toISOString().slice(0, 10);
      day += 86_400_000;
      if (date.endsWith('12-31')) day += 334 * 86_400_000;
      await claimAt(`${date}T09:00:00+01:00`, made, 'seats');
      const { availabilities } = await read(
        `availabilities(${on(date, unitsOf({ [unit]: quantity + 1 }))}) { vacancies available }`,
      );
      const live = made.filter((one) => one.state === 'ON_HOLD' || one.state === 'CONFIRMED');
      const leftOf = (name: string, limit: number) =>
        left(limit, live, (one) => (one.units as Claim['units'])[name] ?? 0);
      const units = { 'seats-front': leftOf('seats-front', 2), 'seats-back': leftOf('seats-back', 6) };
      const all = left(10, live, placesOfClaim);
      const vacancies = Math.min(all, Math.max(...Object.values(units)));
      const fitting = quantity + 1 <= Math.min(all, units[unit as keyof typeof units]);
      expect(availabilities).toEqual([{ vacancies, available: vacancies > 0 && fitting }]);
    }),
    { numRuns: 60 },
  );
});

const ranks = ['FREESALE', 'AVAILABLE', 'LIMITED', 'SOLD_OUT', 'CLOSED'];

test('a calendar says of each day what its times say together', async () => {
  const range = 'localDateStart: "2095-10-05", localDateEnd: "2095-11-04"';
  for (const units of [null, { 'tour-family': 2 }, { 'ticket-any': 2 }, { 'tour-adult': 2 }]) {
    const asked = units ? unitsOf(units) : '';
    const both = await read(`
      availabilities(${range} ${asked}) { localDateTimeStart status available vacancies capacity pricing { total { amount } } openingHours { from } }
      availabilityCalendar(${range} ${asked}) { localDate status available vacancies capacity pricing { total { amount } } openingHours { from } }`);
    const dates = [...new Set(both.availabilities.map((row) => row.localDateTimeStart.slice(0, 10)))];
    expect(both.availabilityCalendar).toEqual(
      dates.map((localDate) => {
        const rows = both.availabilities.filter((row) => row.localDateTimeStart.startsWith(localDate));
        const most = (values: ReadonlyArray<number | null | undefined>) =>
          values.includes(null) ? null : Math.max(...values.map(Number));
        return {
          localDate,
          status: ranks.find((rank) => rows.some(({ status }) => status === rank)),
          available: rows.some(({ available }) => available),
          vacancies: most(rows.map(({ vacancies }) => vacancies)),
          capacity: most(rows.map(({ capacity }) => capacity)),
          pricing: rows.find(({ available, pricing }) => available && pricing)?.pricing ?? null,
          openingHours: rows[0]?.openingHours,
        };
      }),
    );
    expect(both.availabilityCalendar.length).toBeGreaterThan(30);
  }
});

test('times of any number of activities, windows and options are one statement, and calendars one more', async () => {
  const answer = await ask<{ _entities: Array<Record<string, readonly unknown[]>> }>(
    shard.url,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Activity {
      june: availabilities(localDateStart: "2095-10-01", localDateEnd: "2095-10-03") { id }
      july: availabilities(localDateStart: "2095-04-01", localDateEnd: "2095-04-30") { id }
      year: availabilityCalendar(localDateStart: "2095-01-01", localDateEnd: "2096-01-01") { localDate }
    } } }`,
    { of: [activity, other].map((record) => ({ __typename: 'Activity', id: record.id })) },
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data?._entities.map(({ june, july, year }) => [june?.length, july?.length, year?.length])).toEqual([
    [6, 16, 8 + 8 + 31 + 30 + 31],
    [3, 30, 366],
  ]);
  expect(shard.statements()).toEqual(['activities_by_ids', 'availabilities', 'availability_days']);
});

test('the days at both ends of the calendar have their times', async () => {
  const { availabilities } = await read(
    'availabilities(localDateStart: "0001-10-01", localDateEnd: "0001-10-02") { id }',
  );
  expect(availabilities).toHaveLength(4);
  const { availabilityCalendar } = await read(
    'availabilityCalendar(localDateStart: "9999-12-01", localDateEnd: "9999-12-31") { localDate }',
  );
  expect(availabilityCalendar).toHaveLength(31);
});
