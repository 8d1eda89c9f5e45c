import { compareCursors } from '@tripgraph/addressing/cursor';
import type { Database } from '@tripgraph/kit/database';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BookingFilter, BookingOrderField, OrderDirection } from '../generated/resolvers.js';
import { startActivitiesSubgraph } from '../app.js';
import { decideConfirm } from '../booking/transitions.js';
import { ask, errorsOf } from '../testing/ask.js';
import { bookedActivityId, bookingOf, hold, loadBookable } from '../testing/bookings.js';
import { lapse } from '../testing/bookingShard.js';
import { optionRecord, scheduleRecord, unitRecord } from '../testing/options.js';
import { createShard, openShard, sql } from '../testing/shard.js';
import { changeBookingState } from '../transactions/changeBooking.js';

type Stored = {
  readonly id: string;
  readonly partner: string;
  readonly status: string;
  readonly day: string;
  readonly reseller: string | null;
  readonly created: bigint;
  readonly start: bigint;
};

let running: { readonly url: string; readonly close: () => Promise<void> };
let database: Database;
let stored: readonly Stored[];
beforeAll(async () => {
  const url = await createShard();
  const schedules = [scheduleRecord({ capacity: null, startTimes: ['00:30', '09:00', '23:30'] })];
  await loadBookable(url, [optionRecord('opt', [unitRecord('adult')], { schedules })]);
  database = openShard(url);
  for (let index = 0; index < 60; index += 1) {
    const day = `2099-06-0${1 + (index % 4)}`;
    const time = ['00:30', '09:00', '23:30'][index % 3];
    const reseller = index % 5 === 0 ? null : `R ${index % 3}`;
    const changes = { availabilityId: `${day}T${time}:00+02:00`, resellerReference: reseller };
    const { id } = bookingOf(await hold(database, changes, index % 6 === 0 ? 'other' : 'acme'));
    if (index % 4 === 1) await changeBookingState(database, id, null, decideConfirm);
    if (index % 4 === 2) await lapse(database, id);
  }
  // Few instants, so that ties are common.
  await database.query(
    sql("update booking set created_at = timestamptz '2026-01-01' + (hashtext(id) % 7) * interval '1 microsecond'"),
  );
  stored = await database.query<Stored>(
    sql(`select id, partner, status_at(status, expires_at, now()) as status, left(local_start, 10) as day,
      reseller_reference as reseller, created_at_microseconds as created, starts_at_microseconds as start from booking`),
  );
  running = await startActivitiesSubgraph({
    name: 'activities-test',
    host: '127.0.0.1',
    port: 0,
    databaseUrl: url,
    maxConnections: 2,
    acquireTimeoutMs: 5_000,
    statementTimeoutMs: 10_000,
    logLevel: 'silent',
  });
});
afterAll(() => Promise.all([running.close(), database.close()]));

type Connection = {
  readonly edges: ReadonlyArray<{ readonly cursor: string; readonly node: { readonly id: string } }>;
  readonly pageInfo: Record<'hasNextPage' | 'hasPreviousPage', boolean> &
    Record<'startCursor' | 'endCursor', string | null>;
  readonly totalCount: number;
};
type Question = {
  readonly partner: string;
  readonly filter: BookingFilter;
  readonly field: BookingOrderField;
  readonly direction: OrderDirection;
};

const query = `query ($filter: BookingFilter, $orderBy: BookingOrder!, $first: Int, $after: String, $last: Int, $before: String) {
  bookings(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`;

const send = ({ partner, filter, field, direction }: Question, page: object) =>
  ask<{ bookings: Connection }>(
    running.url,
    query,
    { filter, orderBy: { field, direction }, ...page },
    { 'tripgraph-partner': partner },
  );

const passes = ({ partner, filter }: Question, row: Stored): boolean =>
  row.partner === partner &&
  (!filter.status?.length || filter.status.some((status) => status === row.status)) &&
  (filter.resellerReference ?? row.reseller) === row.reseller &&
  row.day >= (filter.localDateStart ?? row.day) &&
  row.day <= (filter.localDateEnd ?? row.day);

const expectedOf = (asked: Question): readonly string[] => {
  const key = (row: Stored) => (asked.field === 'CREATED' ? row.created : row.start);
  const sign = asked.direction === 'DESC' ? -1 : 1;
  const compare = (one: Stored, other: Stored) =>
    key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : one.id < other.id ? -1 : 1;
  return stored
    .filter((row) => passes(asked, row))
    .sort((one, other) => sign * compare(one, other))
    .map(({ id }) => id);
};

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 1 });
const day = fc.constantFrom('2099-05-31', '2099-06-01', '2099-06-02', '2099-06-04');
const question: fc.Arbitrary<Question> = fc.record({
  partner: fc.constantFrom('acme', 'acme', 'other', 'nobody'),
  filter: fc.record({
    status: optional(fc.subarray<'ON_HOLD' | 'CONFIRMED' | 'EXPIRED'>(['ON_HOLD', 'CONFIRMED', 'EXPIRED'])),
    resellerReference: optional(fc.constantFrom('R 0', 'R 1')),
    localDateStart: optional(day),
    localDateEnd: optional(day),
    activityId: optional(fc.constant(bookedActivityId)),
  }),
  field: fc.constantFrom('CREATED', 'START'),
  direction: fc.constantFrom('ASC', 'DESC'),
});

test('walking the pages, in either direction, meets every booking that passes once, in order', async () => {
  await fc.assert(
    fc.asyncProperty(question, fc.integer({ min: 3, max: 30 }), fc.boolean(), async (asked, size, backward) => {
      const expected = expectedOf(asked);
      let edges: Connection['edges'] = [];
      for (let cursor: string | null = null, more = true; more;) {
        const page = backward ? { last: size, before: cursor } : { first: size, after: cursor };
        const answer = await send(asked, page);
        expect(answer.errors).toBeUndefined();
        const { bookings } = answer.data as { bookings: Connection };
        expect(bookings.totalCount).toBe(expected.length);
        expect(backward ? bookings.pageInfo.hasNextPage : bookings.pageInfo.hasPreviousPage).toBe(cursor !== null);
        edges = backward ? [...bookings.edges, ...edges] : [...edges, ...bookings.edges];
        cursor = backward ? bookings.pageInfo.startCursor : bookings.pageInfo.endCursor;
        more = backward ? bookings.pageInfo.hasPreviousPage : bookings.pageInfo.hasNextPage;
      }
      expect(edges.map(({ node }) => node.id)).toEqual(expected);
      edges.slice(1).forEach(({ cursor }, index) => {
        expect(compareCursors(edges[index]?.cursor ?? '', cursor)).toBeLessThan(0);
      });
    }),
    { numRuns: 80 },
  );
});

test('a cursor of another order, and arguments that contradict each other, are refused', async () => {
  const asked: Question = { partner: 'acme', filter: {}, field: 'CREATED', direction: 'DESC' };
  const { data } = await send(asked, { first: 1 });
  const after = data?.bookings.pageInfo.endCursor;
  expect(errorsOf(await send({ ...asked, field: 'START' }, { after }))).toEqual(['INVALID_CURSOR at bookings']);
  expect(errorsOf(await send(asked, { first: 1, last: 1 }))).toEqual(['INVALID_PAGE at bookings']);
  expect(errorsOf(await send({ ...asked, filter: { activityId: 'abc' } }, {}))).toEqual(['INVALID_ID at bookings']);
  expect(errorsOf(await send({ ...asked, filter: { resellerReference: 'a\0' } }, {}))).toEqual([
    'BAD_USER_INPUT at bookings',
  ]);
});
