import { expect, test } from 'vitest';
import { createServerClock } from './serverClock.js';

test.each([
  ['the same', 0, 0],
  ['a second and its travel', -3_000, 0],
  ['an hour behind', 3_600_000, 3_600_000],
  ['ten minutes ahead', -600_000, -600_000],
])('a browser whose clock is %s', (_what, serverAheadMs, correctedMs) => {
  const clock = createServerClock(() => 1_000_000_000);
  expect(clock.now()).toBe(1_000_000_000);
  clock.hear(1_000_000_000 + serverAheadMs);
  expect(clock.now()).toBe(1_000_000_000 + correctedMs);
});
