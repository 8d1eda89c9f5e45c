import { expect, test } from 'vitest';
import { nextRun, retryAfterMs, type Situation } from './schedule.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const nowMs = Date.UTC(2026, 10, 30);
const ago = (ms: number): Date => new Date(nowMs - ms);
const calm = { nowMs, jitter: 0 };
const hourly = { everyMs: hourMs, fullEveryMs: dayMs };
const ran = (ms: number, fullMs = ms): Situation['state'] => ({ finished_at: ago(ms), full_finished_at: ago(fullMs) });

test('a source that was never synced is due at once', () => {
  expect(nextRun(hourly, { ...calm, state: undefined })).toEqual({ waitMs: 0, full: false });
  const cutOff = { finished_at: null, full_finished_at: null };
  expect(nextRun(hourly, { ...calm, state: cutOff })).toEqual({ waitMs: 0, full: false });
});

test('a run is due an interval after the last one ended, whichever process ran it, and a little later by jitter', () => {
  expect(nextRun(hourly, { ...calm, state: ran(0) }).waitMs).toBe(hourMs);
  expect(nextRun(hourly, { ...calm, state: ran(hourMs - 1) }).waitMs).toBe(1);
  expect(nextRun(hourly, { ...calm, state: ran(2 * hourMs) }).waitMs).toBe(0);
  expect(nextRun(hourly, { ...calm, state: ran(0), jitter: 1 }).waitMs).toBe(3_960_000);
});

test('everything is read again so long after it was last', () => {
  expect(nextRun(hourly, { ...calm, state: ran(hourMs, dayMs - 1) }).full).toBe(false);
  expect(nextRun(hourly, { ...calm, state: ran(hourMs, dayMs) }).full).toBe(true);
  expect(nextRun({ everyMs: hourMs, fullEveryMs: null }, { ...calm, state: ran(hourMs, 9 * dayMs) }).full).toBe(false);
});

test('after a failure it is tried again soon, and then ever later, ten minutes at most', () => {
  const waits = [1, 2, 3, 8, 50].map((count) => retryAfterMs(hourly, { count, needsAttention: false, jitter: 0 }));
  expect(waits).toEqual([5_000, 10_000, 20_000, 600_000, 600_000]);
  expect(retryAfterMs(hourly, { count: 1, needsAttention: false, jitter: 1 })).toBe(5_500);
});

test('after a failure that a person has to look at it is tried again as after any run', () => {
  expect(retryAfterMs(hourly, { count: 1, needsAttention: true, jitter: 0 })).toBe(hourMs);
});
