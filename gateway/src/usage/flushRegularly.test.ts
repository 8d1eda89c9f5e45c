import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dayOf, flushRegularly } from './flushRegularly.js';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-29T22:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const start = (everyMs: number, flush: () => Promise<void>) =>
  flushRegularly({ flush, everyMs, stopLimitMs: 2_000, nowMs: () => Date.now() });

test('it is flushed every so often, and at midnight', async () => {
  const at: string[] = [];
  const { stop } = start(3_600_000 * 1.5, async () => void at.push(new Date().toISOString().slice(11, 16)));
  await vi.advanceTimersByTimeAsync(4 * 3_600_000);
  expect(at).toEqual(['23:30', '00:00', '01:30']);
  await stop();
});

test('a flush that takes long is not begun a second time', async () => {
  let begun = 0;
  let end: () => void = () => undefined;
  const { stop } = start(1_000, () => {
    begun += 1;
    return new Promise((resolve) => (end = resolve));
  });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(begun).toBe(1);
  end();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun).toBe(2);
  const stopped = stop();
  end();
  await vi.advanceTimersByTimeAsync(0);
  end();
  await stopped;
});

test('at the end it is flushed once more, after the one that runs, and then never again', async () => {
  const events: string[] = [];
  let end: () => void = () => undefined;
  const { stop } = start(1_000, () => {
    events.push('begins');
    return new Promise((resolve) => (end = resolve));
  });
  await vi.advanceTimersByTimeAsync(1_000);
  const stopped = stop().then(() => events.push('stopped'));
  await vi.advanceTimersByTimeAsync(0);
  expect(events).toEqual(['begins']);
  end();
  await vi.advanceTimersByTimeAsync(0);
  expect(events).toEqual(['begins', 'begins']);
  end();
  await stopped;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(events).toEqual(['begins', 'begins', 'stopped']);
});

test('a disk that does not answer holds the end up for no longer than the limit', async () => {
  const { stop } = start(1_000, () => new Promise(() => undefined));
  const stopped = stop();
  await vi.advanceTimersByTimeAsync(2_000);
  await stopped;
});

test('a day is that of UTC', () => {
  expect(dayOf(Date.parse('2026-11-29T23:59:59+01:00'))).toBe('2026-11-29');
  expect(dayOf(Date.parse('2026-11-29T23:59:59-01:00'))).toBe('2026-11-30');
});
