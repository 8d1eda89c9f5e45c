import type { Database } from '@tripgraph/kit/database';
import { undo, type Query } from '@tripgraph/kit/pooledTransaction';
import { runOnce } from '@tripgraph/kit/testing/database';
import type { Statement } from '@tripgraph/kit/statement';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BookingDraft } from '../booking/draft.js';
import { checkBookingFilter } from '../booking/bookingFilter.js';
import { bookingOrder } from '../paging/order.js';
import { pageStretch } from '../paging/stretch.js';
import { bookedActivityId, loadBookable, nine } from '../testing/bookings.js';
import type { PlanNode } from '../testing/explain.js';
import { optionRecord, unitRecord } from '../testing/options.js';
import { createShard, openShard, sql } from '../testing/shard.js';
import { availabilities } from './availabilities.js';
import { bookingByReference } from './bookingByReference.js';
import { bookingByUuid } from './bookingByUuid.js';
import { bookingPage } from './bookingPage.js';
import { changeBooking } from './changeBooking.js';
import { claimPlaces } from './claimPlaces.js';
import { dueAvailabilities } from './dueAvailabilities.js';
import { expireHolds } from './expireHolds.js';
import { insertFreesale } from './insertFreesale.js';
import { lockAvailability } from './lockAvailability.js';
import { lockBooking } from './lockBooking.js';
import { openAvailability } from './openAvailability.js';

let url: string;
let database: Database;
beforeAll(async () => {
  url = await createShard();
  await loadBookable(url, [optionRecord('opt', [unitRecord('adult')])]);
  database = openShard(url);
});
afterAll(() => database.close());

/** 40 bookings at each of 2,500 times of "opt" in the past, of ten partners; one in twenty is on hold, a few of them due. */
const manyBookings = `
  set session_replication_role = replica;
  create temporary table made as
      select n, timestamptz '2000-01-01' + (n % 2500) * interval '1 day' as starts_at, 'partner ' || n % 10 as partner
      from generate_series(1, 100000) as n;
  insert into availability (option_id, starts_at, activity_id, capacity, held, booked)
      select 'opt', starts_at, 'act', 1000, 2, 38 from made group by starts_at;
  insert into allotment_use select 'opt', starts_at, partner, null, count(*), 0 from made group by starts_at, partner;
  insert into availability_unit select 'opt', starts_at, 'adult', null, count(*), 0 from made group by starts_at;
  insert into booking (
        id, partner, uuid, request_hash, supplier_reference, activity_id, option_id, starts_at, ends_at, local_start,
        local_end, all_day, instant_confirmation, freesale, status, places, unit_places, unit_items, pricing,
        refund_tiers, hold_minutes, created_at, updated_at, expires_at
      )
      select 'bkg' || n, partner, gen_random_uuid(), sha256('x'), 'R' || n, 'act', 'opt', starts_at, starts_at,
        to_char(starts_at, 'YYYY-MM-DD'), '', false, true, false, case when n % 20 = 0 then 'ON_HOLD' else 'CONFIRMED' end,
        1, '{"adult": 1}', '[]', '{}', '[]', 30, starts_at, starts_at,
        case when n % 1000 = 0 then timestamptz '2001-01-01' else timestamptz '2090-01-01' end
      from made;
  analyze booking, availability, availability_unit, allotment_use;
`;

const draft: BookingDraft = {
  time: { activityId: bookedActivityId, optionId: 'opt', availabilityId: nine },
  partner: 'partner 1',
  id: 'bkg',
  uuid: '0b5f4b7e-3c55-4b0e-8f0e-2f6f5a0d8f11',
  requestHash: Buffer.alloc(32),
  supplierReference: 'R',
  resellerReference: null,
  instantConfirmation: true,
  places: 1,
  unitPlaces: { adult: 1 },
  unitItems: [],
  pricing: { total: { amount: 1, currency: 'EUR', precision: 2 }, units: [] },
  refundTiers: [],
  contact: null,
  notes: null,
  minutes: 30,
  holdMinutes: 30,
  requestId: 'r-1',
};

const startsAt = new Date(nine);
const conditions = checkBookingFilter({});
const window = { size: 20, backward: false, after: undefined, before: undefined };
const page = (field: 'CREATED' | 'START') =>
  bookingPage('partner 1', conditions, pageStretch(bookingOrder(field, 'DESC'), 'bkg', window));
const change = {
  from: 'ON_HOLD',
  to: 'CONFIRMED',
  expiresAt: null,
  cancellation: null,
  contact: null,
  resellerReference: null,
  notes: null,
  requestId: 'r-1',
} as const;
const days = { activityId: bookedActivityId, optionId: 'opt', firstDay: '2099-06-01', lastDay: '2099-06-01' };

const inTransactions: ReadonlyArray<Statement<unknown>> = [
  availabilities([days], 'partner 1'),
  bookingByUuid('partner 1', draft.uuid),
  openAvailability(draft.time, draft.partner, draft.uuid, ['adult']),
  claimPlaces(draft),
  insertFreesale(draft),
  lockAvailability('opt', startsAt, { skip: false }),
  lockBooking('bkg1', 'acme'),
  changeBooking('bkg1', 'acme', change),
  expireHolds('opt', startsAt),
];
const alone: ReadonlyArray<Statement<unknown>> = [
  bookingByUuid('partner 1', draft.uuid),
  bookingByReference('partner 1', 'R1'),
  dueAvailabilities(200),
  page('CREATED'),
  page('START'),
];
const ours = ['booking', 'availability', 'availability_unit', 'allotment_use'];

const partsOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(partsOf)];

/** Tables of bookings that the plan for any values reads as a whole. */
const readAsAWhole = async (query: Query, { text }: Statement<unknown>): Promise<readonly string[]> => {
  const [row] = await query<{ 'QUERY PLAN': ReadonlyArray<{ readonly Plan: PlanNode }> }>(
    sql(`explain (generic_plan, format json) ${text}`),
  );
  return (row?.['QUERY PLAN'] ?? [])
    .flatMap(({ Plan }) => partsOf(Plan))
    .filter((node) => node['Node Type'] === 'Seq Scan' && ours.includes(node['Relation Name'] ?? ''))
    .map((node) => node['Relation Name'] ?? '');
};

const expectKeys = async (query: Query, statements: ReadonlyArray<Statement<unknown>>): Promise<void> => {
  for (const statement of statements) {
    expect([statement.name, await readAsAWhole(query, statement)]).toEqual([statement.name, []]);
  }
};

test('one plan for any values reaches every row by a key, on an empty shard and on one of 100,000 bookings', async () => {
  const check = async () => {
    await database.transaction(async (query) => undo(await expectKeys(query, inTransactions)));
    await expectKeys(database.query, alone);
  };
  await check();
  await runOnce(url, manyBookings);
  await check();
});
