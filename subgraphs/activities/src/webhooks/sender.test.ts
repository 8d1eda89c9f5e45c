import type { Database } from '@tripgraph/kit/database';
import type { PostAnswer } from '@tripgraph/kit/outside/poster';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startActivitiesSubgraph } from '../app.js';
import { hold, loadBookable } from '../testing/bookings.js';
import { forgetBookings } from '../testing/bookingShard.js';
import { optionRecord, unitRecord } from '../testing/options.js';
import { createShard, openShard, sql } from '../testing/shard.js';
import { open, startReceiver, targetOf } from '../testing/webhooks.js';
import type { Report } from './report.js';
import { startSender } from './sender.js';

let url: string;
let database: Database;
beforeAll(async () => {
  url = await createShard();
  await loadBookable(url, [optionRecord('opt', [unitRecord('adult')])]);
  database = openShard(url);
});
beforeEach(() => forgetBookings(database));
afterAll(() => database.close());

test('a partner is told of a booking by a shard that runs, and stopping it ends the telling', async () => {
  const receiver = await startReceiver();
  const running = await startActivitiesSubgraph({
    name: 'activities-test',
    host: '127.0.0.1',
    port: 0,
    databaseUrl: url,
    maxConnections: 2,
    acquireTimeoutMs: 5_000,
    statementTimeoutMs: 30_000,
    logLevel: 'silent',
    webhooks: { targets: [targetOf(receiver.url)], ports: [443], allowLoopback: true },
  });
  const arrival = receiver.arrival();
  await hold(database);
  await arrival;
  await running.close();
  expect(receiver.take().map((received) => open(received).type)).toEqual(['booking.changed']);
  expect(await database.query(sql('select attempts, delivered_at is not null as told from webhook_delivery'))).toEqual([
    { attempts: 1, told: true },
  ]);
  receiver.close();
});

test('a target that does not answer holds up no other, and one that is gone is asked once', async () => {
  const posts: string[] = [];
  const reports: Report[] = [];
  let answer: (answer: PostAnswer) => void = () => undefined;
  let delivered: () => void = () => undefined;
  const secondDelivery = new Promise<void>((resolve) => (delivered = resolve));
  const names = ['slow', 'gone', 'quick'];
  const stop = startSender({
    database,
    targets: names.map((name) => targetOf(`https://${name}.example/`, { name })),
    post: (target) => {
      posts.push(new URL(target).hostname.split('.')[0] ?? '');
      if (target.includes('slow')) return new Promise((resolve) => (answer = resolve));
      if (target.includes('gone')) return Promise.resolve({ kind: 'ANSWERED', status: 410 });
      if (posts.filter((name) => name === 'quick').length === 1) void hold(database);
      else delivered();
      return Promise.resolve({ kind: 'ANSWERED', status: 200 });
    },
    tell: (report) => reports.push(report),
    random: () => 0,
    now: () => null,
  });
  await hold(database);
  await secondDelivery;
  let stopped = false;
  const stopping = stop().then(() => (stopped = true));
  await database.query(sql('select 1'));
  expect(stopped).toBe(false);
  answer({ kind: 'FAILED', code: 'STOPPED' });
  await stopping;
  expect(posts.toSorted()).toEqual(['gone', 'quick', 'quick', 'slow']);
  const others = reports.filter(({ kind }) => kind !== 'ATTEMPT_FAILED' && kind !== 'DELIVERED');
  expect(others).toEqual([{ kind: 'DISABLED', target: 'gone' }]);
});
