import { expect, test } from 'vitest';
import { runModel, type ModelRequest, type Outcome } from './testing/modelServer.js';

/** 2 ms of the processor: 500 a second are all that it can do. */
const heavy = { kind: 'read', beforeMs: 0.6, waitsMs: 3, afterMs: 1.4 } as const;
const booking = { ...heavy, kind: 'booking' } as const;
const capacity = 500;

type During = { readonly rate: number; readonly from?: number; readonly to: number };

/** Requests at a steady rate, whose waits are between half and one and a half times as long as said. */
const stream = (what: Omit<ModelRequest, 'at'>, { rate, from = 0, to }: During): ModelRequest[] => {
  let state = 1;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: Math.floor(((to - from) * rate) / 1_000) }, (_, index) => ({
    ...what,
    waitsMs: what.waitsMs * (0.5 + random()),
    at: from + (index * 1_000) / rate,
  }));
};

const are = (outcomes: readonly Outcome[], result: Outcome['result']): Outcome[] =>
  outcomes.filter((outcome) => outcome.result === result);

const percentile = (outcomes: readonly Outcome[], part: number): number =>
  outcomes.map(({ tookMs }) => tookMs).sort((one, other) => one - other)[Math.floor(outcomes.length * part)] ?? NaN;

const answersPerSecond = (outcomes: readonly Outcome[], from: number, to: number): number => {
  const ends = are(outcomes, 'answered').map(({ at, tookMs }) => at + tookMs);
  return (ends.filter((end) => end >= from && end < to).length * 1_000) / (to - from);
};

test('of five times what it can do it does nine tenths of what it can, and who is shed knows at once', () => {
  const { outcomes } = runModel(stream(heavy, { rate: 5 * capacity, to: 10_000 }));
  expect(answersPerSecond(outcomes, 0, 10_000)).toBeGreaterThan(0.9 * capacity);
  expect(percentile(are(outcomes, 'shed'), 0.99)).toBeLessThan(20);
});

test('long answers take turns, few of them run, and who is shed knows within two of them', () => {
  const long = { kind: 'read', beforeMs: 0.2, waitsMs: 3, afterMs: 1.9, isLong: true } as const;
  const { outcomes, limits } = runModel(stream(long, { rate: 5 * 250, to: 10_000 }));
  const late = limits.filter(({ at }) => at > 2_000).map(({ limit }) => limit);
  expect(Math.max(...late)).toBeLessThan(20);
  expect(answersPerSecond(outcomes, 0, 10_000)).toBeGreaterThan(0.9 * 250);
  expect(percentile(are(outcomes, 'shed'), 0.99)).toBeLessThan(2 * 1.9);
  // Until then it takes the process for a cold one, in which more wait.
  const warm = are(outcomes, 'answered').filter(({ at }) => at > 5_000);
  expect(percentile(warm, 0.99)).toBeLessThan(1_000);
});

test('where subgraphs take long, as many more run as are needed to be busy', () => {
  const { outcomes, limits } = runModel(stream({ ...heavy, waitsMs: 100 }, { rate: 5 * capacity, to: 10_000 }));
  const late = limits.filter(({ at }) => at > 2_000).map(({ limit }) => limit);
  // A fifth is for bookings; fifty wait for subgraphs at any time, and some for the processor.
  expect(Math.min(...late)).toBeGreaterThan(40);
  expect(Math.max(...late)).toBeLessThan(250);
  expect(answersPerSecond(outcomes, 1_000, 10_000)).toBeGreaterThan(0.85 * capacity);
  expect(percentile(are(outcomes, 'shed'), 0.5)).toBeLessThan(20);
});

test('requests that wait for a shard that does not answer take nothing from the others', () => {
  const others = stream(heavy, { rate: 0.4 * capacity, to: 8_000 });
  const waiting = stream({ ...heavy, waitsMs: 3_000 }, { rate: 0.2 * capacity, from: 2_000, to: 8_000 });
  const of = (outcomes: readonly Outcome[]): Outcome[] => outcomes.filter(({ waitsMs }) => waitsMs < 1_000);
  const { outcomes } = runModel([...others, ...waiting]);
  expect(are(outcomes, 'shed')).toEqual([]);
  const without = runModel(others).outcomes;
  expect(percentile(of(outcomes), 0.99)).toBeLessThan(percentile(of(without), 0.99) + 5);
});

test.each([200, 1_000])('after an event loop was blocked for %i ms nobody is shed who can be answered', (lastsMs) => {
  const requests = stream(heavy, { rate: 0.6 * capacity, to: 9_000 });
  const { outcomes } = runModel(requests, [{ at: 2_000, lastsMs }]);
  expect(are(outcomes, 'shed')).toEqual([]);
});

test('when an overload is over nobody is shed a second later, and in the end as many may run as before', () => {
  const { outcomes, limits } = runModel([
    ...stream(heavy, { rate: 5 * capacity, to: 3_000 }),
    ...stream(heavy, { rate: 0.6 * capacity, from: 3_000, to: 20_000 }),
  ]);
  const after = outcomes.filter(({ at }) => at >= 4_000);
  expect(are(after, 'shed')).toEqual([]);
  expect(percentile(after, 0.99)).toBeLessThan(100);
  expect(limits.at(-1)?.limit).toBe(1_000);
});

test('bookings are all answered soon while reads are shed', () => {
  const { outcomes } = runModel([
    ...stream(heavy, { rate: 5 * capacity, to: 5_000 }),
    ...stream(booking, { rate: 0.3 * capacity, to: 5_000 }),
  ]);
  const bookings = outcomes.filter(({ kind }) => kind === 'booking');
  expect(are(bookings, 'shed')).toEqual([]);
  expect(percentile(bookings, 0.99)).toBeLessThan(100);
});

test('more bookings than it can do leave nothing to reads, and are shed, too', () => {
  const { outcomes } = runModel([
    ...stream(heavy, { rate: capacity, to: 5_000 }),
    ...stream(booking, { rate: 2 * capacity, to: 5_000 }),
  ]);
  const answered = are(outcomes, 'answered').filter(({ at }) => at > 1_000);
  expect(answered.filter(({ kind }) => kind === 'booking').length).toBeGreaterThan(0.85 * capacity * 4);
  expect(are(outcomes, 'shed').some(({ kind }) => kind === 'booking')).toBe(true);
});
