import type { Database } from '@tripgraph/kit/database';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { brokenInvariants } from '../testing/bookingInvariants.js';
import { hold, loadBookable } from '../testing/bookings.js';
import { forgetBookings } from '../testing/bookingShard.js';
import { optionRecord, unitRecord } from '../testing/options.js';
import { createShard, openShard, sql } from '../testing/shard.js';
import { targetOf } from '../testing/webhooks.js';
import { deliverBatch } from './deliver.js';
import { dispatch } from './dispatch.js';
import type { Report } from './report.js';
import { tidy } from './tidy.js';

let database: Database;
beforeAll(async () => {
  const url = await createShard();
  await loadBookable(url, [optionRecord('opt', [unitRecord('adult')])]);
  database = openShard(url);
});
beforeEach(() => forgetBookings(database));
afterAll(() => database.close());

const acme = targetOf('https://partner.example/');
const start = new Date();
const afterDays = (days: number): Date => new Date(start.getTime() + days * 86_400_000);
const justAfter = (days: number): Date => new Date(afterDays(days).getTime() + 1);
const reports: Report[] = [];
const tidyAt = (at: Date) => tidy(database, (report) => reports.push(report), at);
const deliverAt = (at: Date, status = 200) =>
  deliverBatch(
    {
      database,
      post: async () => ({ kind: 'ANSWERED', status }),
      tell: () => undefined,
      random: () => 0,
      now: () => at,
    },
    acme,
  );
const counts = async () => {
  const [row] = await database.query(
    sql(`select (select count(*)::int from outbox) as messages, (select count(*)::int from webhook_delivery) as deliveries,
      (select count(*)::int from booking_event) as events`),
  );
  return row;
};

test('a message stays for 7 days after its last target had it, and its event stays for good', async () => {
  await hold(database);
  await dispatch(database, [acme], start);
  await deliverAt(afterDays(2));
  await tidyAt(afterDays(9));
  expect(await counts()).toEqual({ messages: 1, deliveries: 1, events: 1 });
  await tidyAt(justAfter(9));
  expect(await counts()).toEqual({ messages: 0, deliveries: 0, events: 1 });
});

test('a message that nobody wanted stays for 7 days after it was given out, and one that was not stays', async () => {
  await hold(database);
  await tidyAt(afterDays(100));
  expect(await counts()).toMatchObject({ messages: 1 });
  await dispatch(database, [], start);
  await tidyAt(afterDays(7));
  expect(await counts()).toMatchObject({ messages: 1 });
  expect(await brokenInvariants(database)).toEqual([]);
  await tidyAt(justAfter(7));
  expect(await counts()).toMatchObject({ messages: 0, events: 1 });
});

test('what nobody took for 7 days is given up and reported, and kept for 7 days more', async () => {
  await hold(database);
  await hold(database);
  await dispatch(database, [acme, { ...acme, name: 'gone' }], start);
  await deliverAt(start);
  await tidyAt(afterDays(7));
  expect(reports).toEqual([]);
  await tidyAt(justAfter(7));
  expect(reports).toEqual([{ kind: 'GIVEN_UP_OLD', target: 'gone', deliveries: 2 }]);
  expect(
    await database.query(sql('select target, last_error from webhook_delivery where gave_up_at is not null')),
  ).toEqual(Array(2).fill({ target: 'gone', last_error: 'NOT_SENT' }));
  await tidyAt(afterDays(14));
  expect(await counts()).toMatchObject({ messages: 2 });
  await tidyAt(new Date(justAfter(14).getTime() + 1));
  expect(await counts()).toEqual({ messages: 0, deliveries: 0, events: 2 });
});

test('any number of old messages goes, in batches', async () => {
  await hold(database);
  await database.query(
    sql(`insert into outbox (kind, option_id, starts_at, available)
      select 'AVAILABILITY_CHANGED', 'opt', now(), true from generate_series(1, 2500)`),
  );
  let batches = 0;
  while (await dispatch(database, [], start)) batches += 1;
  expect(batches).toBe(5);
  await tidyAt(justAfter(7));
  expect(await counts()).toMatchObject({ messages: 0 });
});
