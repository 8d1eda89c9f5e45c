import { openDatabase, type Database } from '@tripgraph/kit/database';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadCatalogue } from '../load/loadCatalogue.js';
import { sampleCatalogue } from '../testing/records.js';
import { createShard, openShard, sql } from '../testing/shard.js';

const { suppliers, activities } = sampleCatalogue(5, 2);
const [activity, other] = activities.map(({ id }) => id) as [string, string];

let url: string;
let database: Database;
beforeAll(async () => {
  url = await createShard();
  await loadCatalogue(url, { suppliers, activities });
  database = openShard(url);
});
afterAll(() => database.close());
beforeEach(() => database.query(sql('truncate schedule')));

type Rule = Readonly<Record<string, unknown>>;
const starting = (...startTimes: readonly string[]): Rule => ({
  availability_type: 'START_TIME',
  start_times: startTimes,
});
const open = (from: string, to: string): Rule => ({
  availability_type: 'OPENING_HOURS',
  opening_hours: JSON.stringify([{ from, to }]),
});

const inZone = (zone: string) => database.query(sql('update activity set time_zone = $1', zone));

const addRule = async (rule: Rule, of = activity, option = 'opt', position = 0): Promise<void> => {
  const row = { activity_id: of, option_id: option, position, ...rule };
  const columns = Object.keys(row).join(', ');
  const places = Object.keys(row).map((_column, index) => `$${index + 1}`);
  await database.query(sql(`insert into schedule (${columns}) values (${places.join(', ')})`, ...Object.values(row)));
};

type Expanded = {
  readonly option_id: string;
  readonly starts_at: Date;
  readonly local_start: string;
  readonly local_end: string;
  readonly all_day: boolean;
  readonly closed: boolean;
  readonly capacity: number | null;
  readonly cutoff_at: Date;
};
const expand = (first: string, last = first, options: readonly string[] | null = null): Promise<Expanded[]> =>
  database.query<Expanded>(
    sql('select * from expand_schedule($1, $2, $3, $4) order by starts_at, option_id', activity, options, first, last),
  );
const starts = async (first: string, last = first): Promise<readonly string[]> =>
  (await expand(first, last)).map(({ local_start: start }) => start);

const changes = [
  ['the hour that comes twice', 'Europe/Berlin', '2026-10-25', '02:30', ['02:30:00+02:00', '02:30:00+01:00']],
  ['the hour that is skipped', 'Europe/Berlin', '2027-03-28', '02:30', []],
  ['the end of the hour that is skipped', 'Europe/Berlin', '2027-03-28', '03:00', ['03:00:00+02:00']],
  ['the end of the hour that comes twice', 'Europe/Berlin', '2026-10-25', '03:00', ['03:00:00+01:00']],
  ['a shift by half an hour, back', 'Australia/Lord_Howe', '2027-04-04', '01:45', ['01:45:00+11:00', '01:45:00+10:30']],
  ['before a shift by half an hour', 'Australia/Lord_Howe', '2027-04-04', '01:15', ['01:15:00+11:00']],
  ['a shift by half an hour, forth', 'Australia/Lord_Howe', '2026-10-04', '02:15', []],
  ['a shift by two hours', 'Antarctica/Troll', '2026-10-25', '01:30', ['01:30:00+02:00', '01:30:00+00:00']],
  ['a midnight that is skipped', 'America/Havana', '2027-03-14', '00:00', []],
  ['a midnight that comes twice', 'America/Havana', '2026-11-01', '00:00', ['00:00:00-04:00', '00:00:00-05:00']],
  ['a day that is skipped', 'Pacific/Apia', '2011-12-30', '12:00', []],
  ['an offset of 45 minutes', 'Asia/Kathmandu', '2026-06-01', '09:30', ['09:30:00+05:45']],
  ['half an hour west', 'America/St_Johns', '2026-01-15', '09:30', ['09:30:00-03:30']],
] as const;

test.each(changes)('a start at %s (%s, %s %s)', async (_what, zone, day, time, expected) => {
  await inZone(zone);
  await addRule(starting(time));
  expect(await starts(day)).toEqual(expected.map((start) => `${day}T${start}`));
});

test('a tour that runs through the hour that comes twice ends as the clocks show it', async () => {
  await inZone('Europe/Berlin');
  await addRule({ ...starting('02:30'), duration_minutes: 60, cutoff_minutes: 90 });
  const ends = (await expand('2026-10-25')).map(({ local_end: end, cutoff_at: cutoff }) => [end, cutoff.toISOString()]);
  expect(ends).toEqual([
    ['2026-10-25T02:30:00+01:00', '2026-10-24T23:00:00.000Z'],
    ['2026-10-25T03:30:00+01:00', '2026-10-25T00:00:00.000Z'],
  ]);
});

const openDays = [
  ['an ordinary day', 'Europe/Berlin', '2026-06-01', 'T00:00:00+02:00', '2026-06-02T00:00:00+02:00'],
  ['a day of 25 hours', 'Europe/Berlin', '2026-10-25', 'T00:00:00+02:00', '2026-10-26T00:00:00+01:00'],
  ['a day without midnight', 'America/Havana', '2027-03-14', 'T01:00:00-04:00', '2027-03-15T00:00:00-04:00'],
  ['the day before it', 'America/Havana', '2027-03-13', 'T00:00:00-05:00', '2027-03-14T01:00:00-04:00'],
  ['a day with two midnights', 'America/Havana', '2026-11-01', 'T00:00:00-04:00', '2026-11-02T00:00:00-05:00'],
] as const;

test.each(openDays)('opening hours have one time on %s', async (_what, zone, day, start, end) => {
  await inZone(zone);
  await addRule(open('09:00', '17:00'));
  const found = (await expand(day)).map((row) => [row.local_start, row.local_end, row.all_day]);
  expect(found).toEqual([[`${day}${start}`, end, true]]);
});

test('a day that does not exist is not open', async () => {
  await inZone('Pacific/Apia');
  await addRule(open('09:00', '17:00'));
  expect(await starts('2011-12-29', '2011-12-31')).toEqual(['2011-12-29T00:00:00-10:00', '2011-12-31T00:00:00+14:00']);
});

test('opening hours can be booked until the cut-off before they close, past midnight when they do', async () => {
  await inZone('Europe/Berlin');
  await addRule({ ...open('09:00', '17:00'), cutoff_minutes: 60 }, activity, 'day');
  await addRule({ ...open('20:00', '02:00'), cutoff_minutes: 60 }, activity, 'night');
  expect((await expand('2026-06-01')).map((row) => [row.option_id, row.cutoff_at.toISOString()])).toEqual([
    ['day', '2026-06-01T14:00:00.000Z'],
    ['night', '2026-06-01T23:00:00.000Z'],
  ]);
});

test('weekdays, season, validity and closed days decide which days there are', async () => {
  await inZone('Europe/Berlin');
  const rule = { weekdays: [1, 7], months: [5], valid_from: '2026-05-04', valid_until: '2026-06-30' };
  await addRule({ ...starting('09:00'), ...rule, closed_dates: ['2026-05-11'] });
  const days = (await expand('2026-04-01', '2026-07-31')).map((row) => [row.local_start.slice(5, 10), row.closed]);
  const expected = ['05-04', '05-10', '05-11', '05-17', '05-18', '05-24', '05-25', '05-31'];
  expect(days).toEqual(expected.map((day) => [day, day === '05-11']));
});

test('where two rules give the same time the first one counts', async () => {
  await inZone('Europe/Berlin');
  await addRule({ ...starting('09:00', '11:00'), capacity: 20 }, activity, 'opt', 1);
  await addRule({ ...starting('09:00'), capacity: 5, weekdays: [1] }, activity, 'opt', 0);
  expect((await expand('2026-06-01', '2026-06-02')).map((row) => [row.local_start.slice(8, 16), row.capacity])).toEqual(
    [
      ['01T09:00', 5],
      ['01T11:00', 20],
      ['02T09:00', 20],
      ['02T11:00', 20],
    ],
  );
});

test('only the options that are asked for are expanded, and never those of another activity', async () => {
  await inZone('UTC');
  await addRule(starting('09:00'), activity, 'a');
  await addRule(starting('09:00'), activity, 'b');
  await addRule(starting('09:00'), other, 'c');
  const optionsOf = async (asked: readonly string[] | null) =>
    (await expand('2026-06-01', '2026-06-01', asked)).map((row) => row.option_id);
  expect(await optionsOf(null)).toEqual(['a', 'b']);
  expect(await optionsOf(['b', 'c'])).toEqual(['b']);
  expect(await optionsOf([])).toEqual([]);
});

test('the time zone of the session changes nothing', async () => {
  await inZone('America/Havana');
  await addRule(starting('00:00', '01:30'), activity, 'a');
  await addRule(open('09:00', '17:00'), activity, 'b');
  const expandedIn = async (zone: string): Promise<readonly Expanded[]> => {
    const settings = { TimeZone: zone };
    const session = openDatabase({
      url,
      maxConnections: 1,
      acquireTimeoutMs: 5_000,
      statementTimeoutMs: 5_000,
      settings,
    });
    const text = `select * from expand_schedule($1, null, '2026-10-30', '2027-03-16') order by starts_at, option_id`;
    return session.query<Expanded>(sql(text, activity)).finally(session.close);
  };
  const [here, there] = await Promise.all([expandedIn('Australia/Lord_Howe'), expandedIn('America/Havana')]);
  expect(here).toEqual(there);
  expect(here).toHaveLength(3 * 138);
});

const refused = [
  ['a start that is no time of day', { start_times: ['24:00'] }],
  ['a start that is nothing', { start_times: [''] }],
  ['a start that is null', { start_times: [null] }],
  ['a weekday that is none', { weekdays: [0] }],
  ['a month that is none', { months: [13] }],
  ['an end before the beginning', { valid_from: '2026-02-01', valid_until: '2026-01-01' }],
  ['starts and opening hours at once', { opening_hours: '[{"from":"09:00","to":"10:00"}]' }],
  ['less than no capacity', { capacity: -1 }],
] as const;

test.each(refused)('a rule with %s is refused', async (_what, fault) => {
  await expect(addRule({ ...starting('09:00'), ...fault })).rejects.toThrow(/check constraint/);
});

test('rules and allotments go with their activity', async () => {
  const left = () =>
    database.query(sql('select option_id from schedule union all select option_id from allotment order by 1'));
  await addRule(starting('09:00'), activity, 'a');
  await addRule(starting('09:00'), other, 'b');
  await database.query(sql("insert into allotment values ('a', 'viatour', 2), ('b', 'viatour', 2)"));
  await database.query(sql('delete from activity where id = $1', activity));
  expect(await left()).toEqual([{ option_id: 'b' }, { option_id: 'b' }]);
  await database.query(sql('truncate activity'));
  expect(await left()).toEqual([]);
});

/** What clocks of a zone show, by Node's own time zone data: `2026-10-25T02:30`. */
const clockOf = (zone: string): ((ms: number) => string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (ms) => format.format(ms).replace(' ', 'T');
};

const quarterMs = 15 * 60_000;
const zones = [
  ...['Europe/Berlin', 'Europe/Lisbon', 'Europe/Dublin', 'Africa/Cairo', 'Africa/Casablanca', 'Antarctica/Troll'],
  ...['Asia/Beirut', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Chatham', 'Pacific/Apia', 'Pacific/Kiritimati'],
  ...['America/Havana', 'America/Santiago', 'America/St_Johns', 'America/Scoresbysund', 'America/New_York', 'UTC'],
].map((zone) => [zone, clockOf(zone)] as const);

/** Days around changes of the clocks, and any other. */
const changeDays = zones.map(([zone, clock]) => {
  const days: number[] = [];
  const shift = (day: number): number => Date.parse(`${clock(day * 86_400_000)}Z`) - day * 86_400_000;
  const first = Date.UTC(2011, 6, 1) / 86_400_000;
  for (let day = first; day < first + 20 * 365; day += 1) if (shift(day) !== shift(day + 1)) days.push(day);
  return [zone, days] as const;
});
const daysOf = new Map(changeDays);

const asked = fc.constantFrom(...zones).chain(([zone, clock]) =>
  fc.record({
    zone: fc.constant(zone),
    clock: fc.constant(clock),
    day: fc.oneof(
      fc.integer({ min: 15_200, max: 22_000 }),
      ...((daysOf.get(zone) ?? []).length > 0
        ? [
            fc
              .tuple(fc.constantFrom(...(daysOf.get(zone) ?? [])), fc.integer({ min: -1, max: 2 }))
              .map(([day, by]) => day + by),
          ]
        : []),
    ),
    quarters: fc.uniqueArray(fc.oneof(fc.nat(95), fc.nat(12)), { minLength: 1, maxLength: 4 }),
  }),
);

test('every start is each instant at which the clocks show it, as found by looking at all instants near', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ zone, clock, day, quarters }) => {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const times = quarters.map((quarter) => new Date(quarter * quarterMs).toISOString().slice(11, 16));
      const near = Array.from({ length: 4 * 54 }, (_quarter, index) => day * 86_400_000 + (index - 60) * quarterMs);
      const shown = near.map((ms) => [ms, clock(ms)] as const);
      const expected = shown.filter(([, text]) => times.some((time) => text === `${date}T${time}`)).map(([ms]) => ms);
      const firstOfDay = shown.find(([, text]) => text.startsWith(date))?.[0];
      const [row] = await database.query<{ starts: Date[] | null; first: Date | null; texts: string[] | null }>(
        sql(
          `select first_instant_of($1, $2) as first, array_agg(instant order by instant) as starts,
             array_agg(local_text(instant, $2) order by instant) as texts
           from unnest($3::text[]) as start cross join lateral instants_of($1::date + start::time, $2) as instant`,
          date,
          zone,
          times,
        ),
      );
      expect(row?.starts?.map((start) => start.getTime()) ?? []).toEqual(expected);
      expect(row?.first?.getTime()).toBe(firstOfDay);
      expect(row?.texts?.map((text) => [Date.parse(text), text.slice(0, 16)]) ?? []).toEqual(
        expected.map((ms) => [ms, clock(ms)]),
      );
    }),
    { numRuns: 1_500 },
  );
});
