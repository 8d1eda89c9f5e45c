import type { Database } from '@tripgraph/kit/database';
import { openPoster, type Post, type Poster } from '@tripgraph/kit/outside/poster';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { decideCancel, decideConfirm } from '../booking/transitions.js';
import { brokenInvariants } from '../testing/bookingInvariants.js';
import { adults, bookedActivityId, bookingOf, hold, loadBookable, nine } from '../testing/bookings.js';
import { forgetBookings } from '../testing/bookingShard.js';
import { optionRecord, unitRecord } from '../testing/options.js';
import { createShard, openShard, sql } from '../testing/shard.js';
import { idOf, open, secretOf, startReceiver, targetOf } from '../testing/webhooks.js';
import { changeBookingState } from '../transactions/changeBooking.js';
import { deliverBatch, type Sending } from './deliver.js';
import { dispatch } from './dispatch.js';
import type { Report } from './report.js';
import type { WebhookTarget } from './target.js';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

let database: Database;
let poster: Poster;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let acme: WebhookTarget;
const reports: Report[] = [];

beforeAll(async () => {
  const url = await createShard();
  await loadBookable(url, [optionRecord('opt', [unitRecord('adult')])]);
  database = openShard(url);
  poster = openPoster({ ports: [443], allowLoopback: true, connectTimeoutMs: 2_000, totalTimeoutMs: 5_000 });
});
beforeEach(async () => {
  // The clock of receivers, and by injection of the schedule.
  vi.useFakeTimers({ toFake: ['Date'] });
  await forgetBookings(database);
  reports.splice(0);
  receiver = await startReceiver();
  acme = targetOf(receiver.url);
  return () => receiver.close();
});
afterAll(async () => {
  vi.useRealTimers();
  await poster.close();
  await database.close();
});

const sendingBy = (post: Post): Sending => ({
  database,
  post,
  tell: (report) => reports.push(report),
  random: () => 0,
  now: () => new Date(),
});
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
/** Gives out what is new. */
const giveOut = (...targets: readonly WebhookTarget[]) => dispatch(database, targets, new Date());
/** Sends to a target until there is nothing more. */
const deliver = async (target = acme, post = poster.post): Promise<void> => {
  while ((await deliverBatch(sendingBy(post), target)) === 'MORE');
};
const book = async (partner = 'acme', quantity = 1) => bookingOf(await hold(database, adults(quantity), partner));
const confirm = (id: string) => changeBookingState(database, id, 'acme', decideConfirm);
const cancel = (id: string) =>
  changeBookingState(database, id, 'acme', (state, now) => decideCancel(state, now, 'rain'));
/** What receivers were told, as its states or whether the time can be booked. */
const told = () =>
  receiver.take().map((received) => {
    const { data } = open(received);
    return data['toStatus'] ?? data['available'];
  });
const deliveries = () =>
  database.query<{ target: string; attempts: number; delivered: boolean; given_up: boolean; last_error: string }>(
    sql(`select target, attempts, delivered_at is not null as delivered, gave_up_at is not null as given_up, last_error
      from webhook_delivery order by outbox_id, target`),
  );

test('a booking is told of with ids and states, signed with each secret, and never with its contact', async () => {
  const contact = { fullName: 'Ada Lovelace', emailAddress: 'ada@example.com' };
  const booking = bookingOf(await hold(database, { contact, notes: 'a window seat' }));
  const target = { ...acme, secrets: [secretOf('acme'), secretOf('next')] };
  await giveOut(target);
  await deliver(target);
  const [received] = receiver.take();
  if (!received) throw new Error('nothing came');
  for (const secret of target.secrets) {
    expect(open(received, secret)).toEqual({
      type: 'booking.changed',
      timestamp: booking.createdAt.toISOString(),
      data: {
        bookingId: booking.id,
        uuid: booking.uuid,
        supplierReference: booking.supplierReference,
        sequence: 1,
        fromStatus: null,
        toStatus: 'ON_HOLD',
        activityId: bookedActivityId,
        optionId: 'opt',
        availabilityId: nine,
        utcStartAt: new Date(nine).toISOString(),
      },
    });
  }
  expect(() => open(received, secretOf('another'))).toThrow('No matching signature');
  expect(() => open({ ...received, body: received.body.replace('ON_HOLD', 'CONFIRMED') })).toThrow('No matching');
  expect(received.headers).toMatchObject({ 'content-type': 'application/json' });
  expect(idOf(received)).toMatch(/^msg_[0-9a-f]{32}$/);
  expect(await deliveries()).toEqual([
    { target: 'acme', attempts: 1, delivered: true, given_up: false, last_error: null },
  ]);
});

test('of a message it is told which request it tells of, whether it was taken or not', async () => {
  const booking = bookingOf(await hold(database, adults(1), 'acme', 'r-hold'));
  await giveOut(acme);
  receiver.answer(500);
  await deliver();
  later(5 * secondMs);
  await deliver();
  expect(booking.status).toBe('ON_HOLD');
  expect(told()).toEqual(['ON_HOLD', 'ON_HOLD']);
  expect(reports).toMatchObject([
    { kind: 'ATTEMPT_FAILED', requestId: 'r-hold', attempts: 1, error: 'HTTP 500' },
    { kind: 'DELIVERED', requestId: 'r-hold', attempts: 2 },
  ]);
});

test('the bookings of a partner arrive there and nowhere else; that a time ran out arrives everywhere', async () => {
  const other = await startReceiver();
  const elsewhere = targetOf(other.url, { name: 'other', partner: 'other', secrets: [secretOf('other')] });
  await book('acme', 9);
  await book('other', 1);
  await giveOut(acme, elsewhere);
  await deliver();
  await deliver(elsewhere);
  const ranOut = {
    activityId: bookedActivityId,
    optionId: 'opt',
    availabilityId: nine,
    utcStartAt: new Date(nine).toISOString(),
    unitId: null,
    available: false,
  };
  const here = receiver.take().map((received) => open(received));
  const there = other.take().map((received) => open(received, secretOf('other')));
  other.close();
  for (const [content, partner] of [
    [here, 'acme'],
    [there, 'other'],
  ] as const) {
    expect(content.map(({ type }) => type).sort()).toEqual(['availability.changed', 'booking.changed']);
    expect(content.find(({ type }) => type === 'availability.changed')?.data).toEqual(ranOut);
    const id = content.find(({ type }) => type === 'booking.changed')?.data['bookingId'];
    const [row] = await database.query(sql('select partner from booking where id = $1', id));
    expect(row).toEqual({ partner });
  }
});

test('a target that is another partner’s by now is not told of the bookings of the one before', async () => {
  await book('acme');
  await giveOut(acme);
  await deliver({ ...acme, partner: 'rival' });
  expect(receiver.take()).toEqual([]);
  await deliver(acme);
  expect(receiver.take()).toHaveLength(1);
});

test('a target is told of its events and options only', async () => {
  const bookings: WebhookTarget = { ...acme, name: 'bookings', events: ['booking.changed'] };
  const times: WebhookTarget = { ...acme, name: 'times', events: ['availability.changed'] };
  const another: WebhookTarget = { ...acme, name: 'another', options: ['another'] };
  const one: WebhookTarget = { ...acme, name: 'one', options: ['opt', 'another'] };
  await book('acme', 10);
  await giveOut(bookings, times, another, one);
  expect((await deliveries()).map(({ target }) => target).sort()).toEqual(['bookings', 'one', 'one', 'times']);
});

test('what could not be sent is sent again with the same id, after 5 seconds and then 5 minutes', async () => {
  await book();
  await giveOut(acme);
  receiver.answer(500, 404);
  const start = Date.now();
  await deliver();
  later(5 * secondMs - 1);
  await deliver();
  expect(receiver.take()).toHaveLength(1);
  later(1);
  await deliver();
  later(5 * minuteMs - 1);
  await deliver();
  const [second, none] = receiver.take();
  expect(none).toBeUndefined();
  expect(await deliveries()).toMatchObject([{ attempts: 2, delivered: false, last_error: 'HTTP 404' }]);
  later(1);
  await deliver();
  const [third] = receiver.take();
  if (!second || !third) throw new Error('it was not sent again');
  expect(idOf(second)).toBe(idOf(third));
  expect(third.headers['webhook-timestamp']).toBe(String(Math.floor((start + 5 * secondMs + 5 * minuteMs) / 1_000)));
  expect(open(third).data['toStatus']).toBe('ON_HOLD');
  later(24 * hourMs);
  await deliver();
  expect(receiver.take()).toEqual([]);
  expect(await deliveries()).toMatchObject([{ attempts: 3, delivered: true, last_error: null }]);
});

test('what a process sent and did not write down before it crashed is sent again when its lease is over', async () => {
  await book();
  await giveOut(acme);
  const crash: Post = async (...args) => {
    await poster.post(...args);
    throw new Error('the process is gone');
  };
  await expect(deliver(acme, crash)).rejects.toThrow('the process is gone');
  const [first] = receiver.take();
  later(2 * minuteMs - 1);
  await deliver();
  expect(receiver.take()).toEqual([]);
  later(1);
  await deliver();
  const [again, none] = receiver.take();
  expect(none).toBeUndefined();
  expect(again && idOf(again)).toBe(first && idOf(first));
});

test('a booking is told of in order: what comes later waits for what was not taken, other bookings do not', async () => {
  const booking = await book();
  await confirm(booking.id);
  await cancel(booking.id);
  await giveOut(acme);
  receiver.answer(503);
  await deliver();
  expect(told()).toEqual(['ON_HOLD']);
  const waits = await database.query(sql('select distinct next_attempt_at as at from webhook_delivery'));
  expect(waits).toEqual([{ at: new Date(Date.now() + 5 * secondMs) }]);
  const other = await book();
  await giveOut(acme);
  await deliver();
  expect(receiver.take().map((received) => open(received).data['bookingId'])).toEqual([other.id]);
  later(5 * secondMs);
  await deliver();
  expect(told()).toEqual(['ON_HOLD', 'CONFIRMED', 'CANCELLED']);
  expect(await brokenInvariants(database)).toEqual([]);
});

test('two processes never send the same at the same time, and keep the order between them', async () => {
  const bookings = await Promise.all(Array.from({ length: 5 }, () => book()));
  for (const { id } of bookings) await confirm(id);
  await Promise.all([giveOut(acme), giveOut(acme)]);
  await giveOut(acme);
  await Promise.all([deliver(), deliver(), deliver()]);
  const received = receiver.take();
  expect(new Set(received.map(idOf)).size).toBe(10);
  expect(received).toHaveLength(10);
  for (const { id } of bookings) {
    const mine = received.map((one) => open(one).data).filter(({ bookingId }) => bookingId === id);
    expect(mine.map(({ sequence }) => sequence)).toEqual([1, 2]);
  }
});

test('a failure that comes after the lease changes nothing that its successor found out', async () => {
  await book();
  await giveOut(acme);
  const slow: Post = async () => {
    later(2 * minuteMs);
    receiver.answer(500);
    await deliver();
    return { kind: 'FAILED', code: 'TIMEOUT' };
  };
  await deliver(acme, slow);
  expect(await deliveries()).toMatchObject([{ attempts: 2, last_error: 'HTTP 500' }]);
});

test('after ten attempts over three days it is given up and reported, and what waited behind it is sent', async () => {
  const booking = await book();
  await confirm(booking.id);
  await giveOut(acme);
  receiver.answer(...Array<number>(10).fill(301));
  const waits = [5 * secondMs, 5 * minuteMs, 0.5 * hourMs, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * hourMs)];
  for (const wait of waits) {
    await deliver();
    expect(told()).toEqual(['ON_HOLD']);
    later(wait);
  }
  await deliver();
  await deliver();
  expect(told()).toEqual(['ON_HOLD', 'CONFIRMED']);
  expect(reports.at(-2)).toMatchObject({ kind: 'GIVEN_UP', target: 'acme', attempts: 10, error: 'HTTP 301' });
  expect(reports.at(-1)).toMatchObject({ kind: 'DELIVERED', target: 'acme', attempts: 1 });
  expect(await deliveries()).toMatchObject([{ given_up: true, last_error: 'HTTP 301' }, { delivered: true }]);
});

test('410 says that nobody is there', async () => {
  await book();
  await giveOut(acme);
  receiver.answer(410);
  expect(await deliverBatch(sendingBy(poster.post), acme)).toBe('GONE');
  expect(await deliveries()).toMatchObject([{ delivered: false, given_up: false, last_error: 'HTTP 410' }]);
});

test.each(['127.0.0.1', 'localhost'])('a target at %s is not connected to', async (host) => {
  const strict = openPoster({
    ports: [receiver.port],
    allowLoopback: false,
    connectTimeoutMs: 2_000,
    totalTimeoutMs: 5_000,
  });
  const arrivals: string[] = [];
  void receiver.arrival().then(() => arrivals.push('arrived'));
  await book();
  const target = targetOf(`https://${host}:${receiver.port}/`);
  await giveOut(target);
  await deliver(target, strict.post);
  await strict.close();
  expect(arrivals).toEqual([]);
  expect(await deliveries()).toMatchObject([{ delivered: false, last_error: 'DESTINATION_REFUSED' }]);
});

test('neither secrets nor addresses are reported or stored', async () => {
  await book();
  await giveOut(acme);
  receiver.answer(500);
  await deliver();
  const stored = await database.query(sql('select * from webhook_delivery'));
  const text = JSON.stringify([reports, stored], (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  expect(reports).toHaveLength(1);
  expect(text).not.toContain(acme.secrets[0]?.slice('whsec_'.length));
  expect(text).not.toContain(String(receiver.port));
});
