import { openDatabase, type Database } from '@tripgraph/kit/database';
import { startFaultProxy, type FaultProxy } from '@tripgraph/kit/testing/faults/faultProxy';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startActivitiesSubgraph } from '../app.js';
import { ask, errorsOf, type Answer } from '../testing/ask.js';
import { bookedActivityId, holdInput, loadBookable, nine } from '../testing/bookings.js';
import { lapse } from '../testing/bookingShard.js';
import { optionRecord, scheduleRecord, unitRecord } from '../testing/options.js';
import { createShard } from '../testing/shard.js';

let proxy: FaultProxy;
let running: { readonly url: string; readonly close: () => Promise<void> };
let database: Database;
beforeAll(async () => {
  const url = await createShard();
  proxy = await startFaultProxy(url);
  await loadBookable(
    url,
    [
      optionRecord('opt', [unitRecord('adult', { price: { amount: 1_999, currency: 'EUR', precision: 2 } })], {
        schedules: [scheduleRecord({ capacity: 100, startTimes: ['09:00', '11:00'] })],
      }),
      optionRecord('few', [unitRecord('child')], { schedules: [scheduleRecord({ capacity: 2 })] }),
    ],
    { refundTiers: [{ untilMinutesBeforeStart: 60, refundPercent: 33 }] },
  );
  const options = { acquireTimeoutMs: 5_000, statementTimeoutMs: 10_000 };
  running = await startActivitiesSubgraph({
    name: 'activities-test',
    host: '127.0.0.1',
    port: 0,
    databaseUrl: proxy.url,
    maxConnections: 4,
    logLevel: 'silent',
    ...options,
  });
  database = openDatabase({ url, maxConnections: 1, ...options });
});
afterAll(async () => {
  await Promise.all([running.close(), database.close()]);
  await proxy.close();
});

const send = <Data>(query: string, variables: object = {}, partner: string | null = 'acme'): Promise<Answer<Data>> =>
  ask<Data>(running.url, query, variables, partner === null ? {} : { 'tripgraph-partner': partner });

type Result = {
  readonly booking: { readonly id: string; readonly supplierReference: string; readonly status: string } & Record<
    string,
    unknown
  >;
  readonly replayed?: boolean;
  readonly code?: string;
  readonly field?: string;
  readonly availability?: object;
};
const resultFields = `
  ... on BookingSuccess { replayed booking { ...all } }
  ... on BookingRefused { code field message availability { id vacancies status } currentBooking { ...all } }`;
const all = `fragment all on Booking {
  id uuid resellerReference supplierReference status utcCreatedAt utcUpdatedAt utcExpiresAt utcConfirmedAt utcRedeemedAt
  activity { id } optionId availabilityId localDateTimeStart localDateTimeEnd allDay utcStartAt freesale
  contact { fullName locales } notes unitItems { uuid unitId status price { amount currency precision } }
  pricing { total { amount currency precision } units { unitId quantity each { amount } } }
  refundTiers { untilUtc refundPercent } cancellable
  cancellation { refund refundPercent refundAmount { amount currency precision } reason utcCancelledAt } }`;

const mutate = async (field: string, type: string, input: object, partner?: string | null) => {
  const query = `mutation ($input: ${type}!) { result: ${field}(input: $input) { ${resultFields} } } ${all}`;
  const answer = await send<{ result: Result }>(query, { input }, partner);
  return { answer, result: answer.data?.result as Result };
};
/** The same as the gateway sends it a second time, when the answer to the first was lost. */
const mutateAgain = (field: string, type: string, input: object) => {
  const query = `mutation ($input: ${type}!) { result: ${field}(input: $input) { ${resultFields} } } ${all}`;
  const headers = { 'tripgraph-partner': 'acme', 'tripgraph-repeat': 'true' };
  return ask<{ result: Result }>(running.url, query, { input }, headers);
};
const hold = (changes: Parameters<typeof holdInput>[0] = {}, partner?: string | null) =>
  mutate('holdBooking', 'HoldBookingInput', holdInput(changes), partner);
const confirm = (bookingId: string, partner?: string | null) =>
  mutate('confirmBooking', 'ConfirmBookingInput', { bookingId }, partner);
const cancel = (bookingId: string, more: object = {}, partner?: string | null) =>
  mutate('cancelBooking', 'CancelBookingInput', { bookingId, ...more }, partner);
const extend = (bookingId: string, more: object = {}, partner?: string | null) =>
  mutate('extendHold', 'ExtendHoldInput', { bookingId, ...more }, partner);

test('a booking from its hold to its cancellation, with everything that is said of it', async () => {
  const uuid = randomUUID();
  const contact = { fullName: 'Zoë', locales: ['de'] };
  const units = [{ unitId: 'adult', quantity: 2 }];
  const { result } = await hold({ uuid, units, contact, notes: 'Late.', resellerReference: 'R 1' });
  const euro = (amount: number) => ({ amount, currency: 'EUR', precision: 2 });
  const text = expect.any(String) as string;
  const item = { uuid: text, unitId: 'adult', status: 'ON_HOLD', price: euro(1_999) };
  expect(result).toEqual({
    replayed: false,
    booking: {
      id: text,
      uuid,
      resellerReference: 'R 1',
      supplierReference: text,
      status: 'ON_HOLD',
      utcCreatedAt: text,
      utcUpdatedAt: text,
      utcExpiresAt: text,
      utcConfirmedAt: null,
      utcRedeemedAt: null,
      activity: { id: bookedActivityId },
      optionId: 'opt',
      availabilityId: nine,
      localDateTimeStart: nine,
      localDateTimeEnd: '2099-06-01T10:00:00+02:00',
      allDay: false,
      utcStartAt: '2099-06-01T07:00:00.000Z',
      freesale: false,
      contact,
      notes: 'Late.',
      unitItems: [item, item],
      pricing: { total: euro(3_998), units: [{ unitId: 'adult', quantity: 2, each: { amount: 1_999 } }] },
      refundTiers: [{ untilUtc: '2099-06-01T06:00:00.000Z', refundPercent: 33 }],
      cancellable: true,
      cancellation: null,
    },
  });
  const { id } = result.booking;
  expect((await extend(id, { expirationMinutes: 30 })).result.booking.status).toBe('ON_HOLD');
  expect((await confirm(id)).result).toMatchObject({
    replayed: false,
    booking: {
      status: 'CONFIRMED',
      utcConfirmedAt: text,
      unitItems: [{ status: 'CONFIRMED' }, { status: 'CONFIRMED' }],
    },
  });
  const cancelled = await cancel(id, { reason: 'Rain.' });
  expect(cancelled.result).toMatchObject({
    replayed: false,
    booking: {
      status: 'CANCELLED',
      cancellable: false,
      // A third of 39.98 is 13.1934: rounded up.
      cancellation: {
        refund: 'PARTIAL',
        refundPercent: 33,
        refundAmount: euro(1_320),
        reason: 'Rain.',
        utcCancelledAt: text,
      },
    },
  });
  expect((await cancel(id, { reason: 'Again.' })).result).toEqual({ ...cancelled.result, replayed: true });
});

test('the same uuid again is replayed; with other content it is refused and nothing of the booking is shown', async () => {
  const uuid = randomUUID();
  const first = await hold({ uuid });
  expect((await hold({ uuid })).result).toEqual({ ...first.result, replayed: true });
  expect((await hold({ uuid, notes: 'Other.' })).result).toMatchObject({
    code: 'INVALID_BOOKING_UUID',
    field: 'uuid',
    currentBooking: null,
  });
});

test('a refusal for want of places shows what is left', async () => {
  const units = (quantity: number) => ({ optionId: 'few', units: [{ unitId: 'child', quantity }] });
  await hold(units(1));
  expect((await hold(units(2))).result).toMatchObject({
    code: 'LIMITED_AVAILABILITY',
    field: 'units',
    availability: { id: nine, vacancies: 1, status: 'AVAILABLE' },
    currentBooking: null,
  });
  await hold(units(1));
  expect((await hold(units(1))).result).toMatchObject({
    code: 'SOLD_OUT',
    availability: { vacancies: 0, status: 'SOLD_OUT' },
  });
  const unknown = await hold({ availabilityId: '2099-06-01T09:30:00+02:00' });
  expect(unknown.result).toMatchObject({ code: 'INVALID_AVAILABILITY_ID', availability: null });
});

test('a hold whose time is over is EXPIRED to whoever asks, before anybody has marked it', async () => {
  const { result } = await hold();
  await lapse(database, result.booking.id);
  const { data } = await send<{ booking: object }>('query ($id: ID!) { booking(id: $id) { status cancellable } }', {
    id: result.booking.id,
  });
  expect(data).toEqual({ booking: { status: 'EXPIRED', cancellable: false } });
  expect((await confirm(result.booking.id)).result).toMatchObject({
    code: 'HOLD_EXPIRED',
    currentBooking: { status: 'EXPIRED' },
  });
});

const find = `query ($id: ID!, $uuid: ID!, $activityId: ID!, $reference: String!) {
  booking(id: $id) { id }
  bookingByUuid(activityId: $activityId, uuid: $uuid) { id }
  bookingByReference(reference: $reference) { id }
  bookings(filter: { supplierReference: $reference }) { totalCount edges { node { id } } }
}`;

test('a booking is found by id, by uuid and by its reference as it was typed', async () => {
  const uuid = randomUUID();
  const { id, supplierReference } = (await hold({ uuid })).result.booking;
  const reference = `${supplierReference.slice(0, 4).toLowerCase()}-${supplierReference.slice(4)}`;
  const variables = { id, uuid, activityId: bookedActivityId, reference };
  expect(await send(find, variables)).toEqual({
    data: {
      booking: { id },
      bookingByUuid: { id },
      bookingByReference: { id },
      bookings: { totalCount: 1, edges: [{ node: { id } }] },
    },
  });
  const representations = `query ($id: ID!) { _entities(representations: [{ __typename: "Booking", id: $id }]) { ... on Booking { id status } } }`;
  expect(await send(representations, { id })).toEqual({ data: { _entities: [{ id, status: 'ON_HOLD' }] } });
});

test('another partner finds and changes nothing of it, as if it did not exist', async () => {
  const uuid = randomUUID();
  const { id, supplierReference: reference } = (await hold({ uuid })).result.booking;
  const found = await send(find, { id, uuid, activityId: bookedActivityId, reference }, 'other');
  expect(found.data).toEqual({
    booking: null,
    bookingByUuid: null,
    bookingByReference: null,
    bookings: { totalCount: 0, edges: [] },
  });
  expect(errorsOf(found)).toEqual(['NOT_FOUND at booking']);
  for (const change of [confirm(id, 'other'), cancel(id, {}, 'other'), extend(id, {}, 'other')]) {
    expect(errorsOf((await change).answer)).toEqual(['NOT_FOUND at result']);
  }
  const none = await send('query ($id: ID!) { booking(id: $id) { id } }', { id: `${id.slice(0, -1)}0` }, 'other');
  const known = await send('query ($id: ID!) { booking(id: $id) { id } }', { id }, 'other');
  expect(JSON.stringify(none).replaceAll(`${id.slice(0, -1)}0`, id)).toBe(JSON.stringify(known));
});

test('who is nobody books nothing and sees no booking, but what can be booked', async () => {
  const { id, supplierReference: reference } = (await hold()).result.booking;
  const found = await send(find, { id, uuid: randomUUID(), activityId: bookedActivityId, reference }, null);
  expect(errorsOf(found).toSorted()).toEqual([
    'UNAUTHENTICATED at booking',
    'UNAUTHENTICATED at bookingByReference',
    'UNAUTHENTICATED at bookingByUuid',
    'UNAUTHENTICATED at bookings',
  ]);
  for (const change of [hold({}, null), confirm(id, null), cancel(id, {}, null), extend(id, {}, null)]) {
    expect(errorsOf((await change).answer)).toEqual(['UNAUTHENTICATED at result']);
  }
  const open = `query ($id: ID!) { activity(id: $id) { availability(optionId: "opt", id: "${nine}") { id } } }`;
  expect(await send(open, { id: bookedActivityId }, null)).toEqual({
    data: { activity: { availability: { id: nine } } },
  });
});

test('ids of other things, and of nothing, are errors that say so', async () => {
  expect(errorsOf((await hold({ activityId: 'abc' })).answer)).toEqual(['INVALID_ID at result']);
  expect(errorsOf((await confirm(bookedActivityId)).answer)).toEqual(['INVALID_ID at result']);
  expect(errorsOf((await confirm(bookedActivityId.replace('act', 'bkg'))).answer)).toEqual(['NOT_FOUND at result']);
});

test('what is too long or out of range is refused, and named', async () => {
  const { id } = (await hold()).result.booking;
  const refusals = [
    await extend(id, { expirationMinutes: 0 }),
    await cancel(id, { reason: 'a'.repeat(501) }),
    await mutate('confirmBooking', 'ConfirmBookingInput', { bookingId: id, notes: 'a'.repeat(2_001) }),
    await mutate('confirmBooking', 'ConfirmBookingInput', { bookingId: id, contact: { country: 'Germany' } }),
  ];
  expect(refusals.map(({ result }) => [result.code, result.field])).toEqual([
    ['UNPROCESSABLE_ENTITY', 'expirationMinutes'],
    ['UNPROCESSABLE_ENTITY', 'reason'],
    ['UNPROCESSABLE_ENTITY', 'notes'],
    ['UNPROCESSABLE_ENTITY', 'contact.country'],
  ]);
});

test('a request that is sent again is not told that it is refused: it may have been carried out before', async () => {
  const { id: bookingId } = (await hold()).result.booking;
  const confirmAgain = () => mutateAgain('confirmBooking', 'ConfirmBookingInput', { bookingId });
  expect((await confirmAgain()).data?.result.replayed).toBe(false);
  expect((await confirmAgain()).data?.result.replayed).toBe(true);
  await cancel(bookingId);
  for (const [field, type] of [
    ['confirmBooking', 'ConfirmBookingInput'],
    ['extendHold', 'ExtendHoldInput'],
  ] as const)
    expect(errorsOf(await mutateAgain(field, type, { bookingId }))).toEqual(['OUTCOME_UNKNOWN at result']);
  // What depends on the input alone was refused the first time, too.
  const absurd = await mutateAgain('extendHold', 'ExtendHoldInput', { bookingId, expirationMinutes: -1 });
  expect(absurd.data?.result.code).toBe('UNPROCESSABLE_ENTITY');
});

test('a commit that nobody answers is OUTCOME_UNKNOWN to the client, and the same request again is the same booking', async () => {
  const uuid = randomUUID();
  proxy.strikeNext({ kind: 'cutAtCommit', when: 'after' });
  const { answer } = await hold({ uuid });
  expect(errorsOf(answer)).toEqual(['OUTCOME_UNKNOWN at result']);
  expect((await hold({ uuid })).result).toMatchObject({ replayed: true, booking: { uuid, status: 'ON_HOLD' } });
});

test('a connection that breaks before the commit is an error of ours that tells nothing of the database', async () => {
  const uuid = randomUUID();
  proxy.strikeNext({ kind: 'cutBeforeText', text: 'open_availability\0' });
  const { answer } = await hold({ uuid, availabilityId: '2099-06-01T11:00:00+02:00' });
  expect(errorsOf(answer)).toEqual(['INTERNAL_SERVER_ERROR at result']);
  const found = 'query ($a: ID!, $u: ID!) { bookingByUuid(activityId: $a, uuid: $u) { id } }';
  expect(await send(found, { a: bookedActivityId, u: uuid })).toEqual({ data: { bookingByUuid: null } });
});

test('a request that is sent again and fails says nothing of the first one, which may have been carried out', async () => {
  const { id: bookingId } = (await hold()).result.booking;
  expect((await confirm(bookingId)).result.booking.status).toBe('CONFIRMED');
  proxy.strikeNext({ kind: 'cutBeforeText', text: 'lock_booking\0' });
  const again = await mutateAgain('confirmBooking', 'ConfirmBookingInput', { bookingId });
  expect(errorsOf(again)).toEqual(['OUTCOME_UNKNOWN at result']);
});
