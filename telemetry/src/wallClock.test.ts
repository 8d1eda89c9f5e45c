import { expect, test } from 'vitest';
import { wallClock } from './wallClock.js';

/** Two clocks that go as a test says. */
const clocks = () => {
  const at = { monotonic: 0, system: 1_000_000 };
  return {
    at,
    clock: wallClock(
      () => at.monotonic,
      () => at.system,
      1_000_000,
    ),
  };
};

test('times have fractions as long as the clocks agree', () => {
  const { at, clock } = clocks();
  at.monotonic = 1.25;
  at.system = 1_000_001;
  expect(clock()).toBe(1_000_001.25);
});

test('a system clock that is put back or forward is followed, and fractions go on from there', () => {
  const { at, clock } = clocks();
  at.monotonic = 10;
  at.system = 990_000;
  expect(clock()).toBe(990_000);
  at.monotonic = 10.5;
  expect(clock()).toBe(990_000.5);
  at.system = 2_000_000;
  expect(clock()).toBe(2_000_000);
});

test('by default it is the time of day', () => {
  const before = Date.now();
  const read = wallClock()();
  expect(read).toBeGreaterThanOrEqual(before - 3);
  expect(read).toBeLessThanOrEqual(Date.now() + 3);
});
