import { openDatabase, type Database } from '@tripgraph/kit/database';
import { timeoutHeader } from '@tripgraph/kit/deadline';
import { undo } from '@tripgraph/kit/pooledTransaction';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startActivitiesSubgraph } from './app.js';
import { ask, errorsOf } from './testing/ask.js';
import { bookedActivityId, holdInput, loadBookable } from './testing/bookings.js';
import { optionRecord, scheduleRecord, unitRecord } from './testing/options.js';
import { createShard, sql } from './testing/shard.js';

/** Nobody but the server, by the header, ends a statement before this. */
const tenMinutes = 600_000;
/** Tells the connections of the subgraph from those that filled its database, which the server may still be closing. */
const applicationName = 'tripgraph deadline test';

let shard: { readonly url: string; readonly close: () => Promise<void> };
let database: Database;
const sent: string[] = [];
beforeAll(async () => {
  const url = await createShard();
  await loadBookable(url, [
    optionRecord('opt', [unitRecord('adult')], { schedules: [scheduleRecord({ capacity: 9 })] }),
  ]);
  const options = { maxConnections: 1, acquireTimeoutMs: tenMinutes, statementTimeoutMs: tenMinutes };
  database = openDatabase({ url, ...options });
  shard = await startActivitiesSubgraph({
    name: 'activities-test',
    host: '127.0.0.1',
    port: 0,
    databaseUrl: `${url}?application_name=${encodeURIComponent(applicationName)}`,
    logLevel: 'silent',
    onStatement: ({ name }) => sent.push(name),
    ...options,
  });
});
beforeEach(() => void sent.splice(0));
afterAll(() => Promise.all([shard.close(), database.close()]));

type Headers = Readonly<Record<string, string>>;
const withTime = (milliseconds: number): Headers => ({ [timeoutHeader]: String(milliseconds) });

const readActivity = (headers: Headers = {}) =>
  ask<object>(shard.url, 'query ($id: ID!) { activity(id: $id) { id } }', { id: bookedActivityId }, headers);

const result = '... on BookingSuccess { replayed booking { id status } } ... on BookingRefused { code }';
type Changed = { readonly result: { readonly replayed: boolean; readonly booking: { readonly id: string } } };
const mutate = (field: string, type: string, input: object, headers: Headers = {}) =>
  ask<Changed>(
    shard.url,
    `mutation ($input: ${type}!) { result: ${field}(input: $input) { ${result} } }`,
    { input },
    {
      'tripgraph-partner': 'acme',
      ...headers,
    },
  );
const hold = (input = holdInput(), headers?: Headers) => mutate('holdBooking', 'HoldBookingInput', input, headers);
const confirm = (bookingId: string, headers?: Headers) =>
  mutate('confirmBooking', 'ConfirmBookingInput', { bookingId }, headers);

/** What comes of `work` while somebody else keeps what `text` locks. */
const whileLocked = <Result>(text: string, work: () => Promise<Result>): Promise<Result> =>
  database.transaction(async (query) => {
    await query(sql(text));
    return undo(await work());
  });
const sessions = () =>
  database.query<{ pid: number }>(sql('select pid from pg_stat_activity where application_name = $1', applicationName));

test('a read that is held up is ended when the time of its request is over, and its connection serves the next one', async () => {
  const answered = { data: { activity: { id: bookedActivityId } } };
  expect(await readActivity(withTime(tenMinutes))).toEqual(answered);
  const before = await sessions();
  expect(before).toHaveLength(1);
  const late = await whileLocked('lock table activity', () => readActivity(withTime(200)));
  expect(errorsOf(late)).toEqual(['INTERNAL_SERVER_ERROR at activity']);
  expect(await readActivity()).toEqual(answered);
  expect(await sessions()).toEqual(before);
});

test('a booking that waits for another one is given up when the time of its request is over, unchanged', async () => {
  const held = (await hold()).data?.result.booking;
  const late = await whileLocked('select from availability for update', () => confirm(held?.id ?? '', withTime(200)));
  expect(errorsOf(late)).toEqual(['INTERNAL_SERVER_ERROR at result']);
  expect((await confirm(held?.id ?? '')).data?.result).toMatchObject({
    replayed: false,
    booking: { status: 'CONFIRMED' },
  });
});

test('a request whose time is over is refused, and nothing is sent to the database', async () => {
  const input = holdInput();
  expect(errorsOf(await readActivity(withTime(0)))).toEqual(['OVERLOADED at activity']);
  expect(errorsOf(await hold(input, withTime(0)))).toEqual(['OVERLOADED at result']);
  expect(sent).toEqual([]);
  expect((await hold(input)).data?.result.replayed).toBe(false);
});

test('a change that is sent again when there is no time left may have been made before', async () => {
  const again = { ...withTime(0), 'tripgraph-repeat': 'true' };
  const input = holdInput();
  const held = (await hold(input)).data?.result.booking;
  expect(errorsOf(await hold(input, again))).toEqual(['OUTCOME_UNKNOWN at result']);
  expect(errorsOf(await confirm(held?.id ?? '', again))).toEqual(['OUTCOME_UNKNOWN at result']);
});
