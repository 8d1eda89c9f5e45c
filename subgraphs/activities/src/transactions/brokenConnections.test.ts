import { openDatabase, type Database } from '@tripgraph/kit/database';
import { startFaultProxy, type FaultProxy } from '@tripgraph/kit/testing/faults/faultProxy';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { decideCancel, decideConfirm } from '../booking/transitions.js';
import { brokenInvariants } from '../testing/bookingInvariants.js';
import { adults, bookingOf, codeOf, hold, loadBookable } from '../testing/bookings.js';
import { countersOf, forgetBookings } from '../testing/bookingShard.js';
import { breakingDatabase } from '../testing/brokenConnections.js';
import { optionRecord, unitRecord } from '../testing/options.js';
import { createShard, openShard } from '../testing/shard.js';
import { changeBookingState, type Decide } from './changeBooking.js';

let admin: Database;
let database: Database;
let proxy: FaultProxy;
beforeAll(async () => {
  const url = await createShard();
  await loadBookable(url, [optionRecord('opt', [unitRecord('adult')])]);
  admin = openShard(url);
  proxy = await startFaultProxy(url);
  database = openDatabase({
    url: proxy.url,
    maxConnections: 4,
    acquireTimeoutMs: 5_000,
    statementTimeoutMs: 10_000,
    settings: { jit: 'off' },
  });
});
afterAll(async () => {
  await Promise.all([admin.close(), database.close()]);
  await proxy.close();
});
beforeEach(() => forgetBookings(admin));
afterEach(async () => expect(await brokenInvariants(admin)).toEqual([]));

/** `unknown`, or `failed` where a failure is definite. */
const failureOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { extensions?: { code?: string } }) =>
      error.extensions?.code === 'OUTCOME_UNKNOWN' ? 'unknown' : 'failed',
  );
const counters = async () => {
  const [row] = await countersOf(admin);
  return row ? [row.held, row.booked] : [];
};

// A hold sends: look, open the availability, look for the uuid, claim; then it commits.
test.each([1, 2, 3, 4])(
  'a hold whose connection ends before its statement %i was not made, and says so',
  async (statement) => {
    const uuid = randomUUID();
    const broken = hold(breakingDatabase(database, admin, statement), { uuid, ...adults(2) });
    expect(await failureOf(broken)).toBe('failed');
    expect(await counters()).toEqual([]);
    expect(codeOf(await hold(database, { uuid, ...adults(2) }))).toBe('SUCCESS');
  },
);

test('a hold whose connection ends before the commit is unknown; asked again it is made once', async () => {
  const uuid = randomUUID();
  expect(await failureOf(hold(breakingDatabase(database, admin, 5), { uuid, ...adults(2) }))).toBe('unknown');
  expect(await counters()).toEqual([]);
  expect(codeOf(await hold(database, { uuid, ...adults(2) }))).toBe('SUCCESS');
  expect(await counters()).toEqual([2, 0]);
});

test.each([
  ['before the server has it', 'before', [], 'SUCCESS'],
  ['after the server has done it', 'after', [2, 0], 'REPLAYED'],
] as const)(
  'a commit that is cut off %s is unknown; asked again it is there once',
  async (_what, when, left, again) => {
    const uuid = randomUUID();
    proxy.strikeNext({ kind: 'cutAtCommit', when });
    expect(await failureOf(hold(database, { uuid, ...adults(2) }))).toBe('unknown');
    expect(await counters()).toEqual(left);
    expect(codeOf(await hold(database, { uuid, ...adults(2) }))).toBe(again);
    expect(await counters()).toEqual([2, 0]);
  },
);

// A change sends: lock the availability, lock the booking, change it; then it commits.
const end: Decide = (state, now) => decideCancel(state, now, null);
const changes = [
  ['a confirmation', decideConfirm as Decide, [0, 2], 'CONFIRMED'],
  ['a cancellation', end, [0, 0], 'EXPIRED'],
] as const;

test.each(changes.flatMap((change) => [1, 2, 3, 4].map((statement) => [...change, statement] as const)))(
  '%s whose connection ends changes nothing, and asked again it is done once (%#)',
  async (_what, decide, after, status, statement) => {
    const { id } = bookingOf(await hold(database, adults(2)));
    const broken = changeBookingState(breakingDatabase(database, admin, statement), id, 'acme', decide);
    expect(await failureOf(broken)).toBe(statement === 4 ? 'unknown' : 'failed');
    expect(await counters()).toEqual([2, 0]);
    expect(bookingOf(await changeBookingState(database, id, 'acme', decide)).status).toBe(status);
    expect(await counters()).toEqual(after);
  },
);

test.each(changes)(
  '%s whose commit was done and never answered is found done',
  async (_what, decide, after, status) => {
    const { id } = bookingOf(await hold(database, adults(2)));
    proxy.strikeNext({ kind: 'cutAtCommit', when: 'after' });
    expect(await failureOf(changeBookingState(database, id, 'acme', decide))).toBe('unknown');
    expect(await counters()).toEqual(after);
    const again = await changeBookingState(database, id, 'acme', decide);
    expect([codeOf(again), bookingOf(again).status]).toEqual(['REPLAYED', status]);
    expect(await counters()).toEqual(after);
  },
);

test('connections that end at random leave neither a place nor an event too many', async () => {
  const uuids = Array.from({ length: 24 }, () => randomUUID());
  await Promise.all(
    uuids.map((uuid, index) =>
      hold(breakingDatabase(database, admin, 1 + (index % 6)), { uuid }).catch(() => undefined),
    ),
  );
  expect(await brokenInvariants(admin)).toEqual([]);
  const codes = (await Promise.all(uuids.map((uuid) => hold(database, { uuid })))).map(codeOf);
  expect(codes.filter((code) => code === 'SUCCESS' || code === 'REPLAYED')).toHaveLength(10);
});
