import { expect, test } from 'vitest';
import { createPace } from './pace.js';

/** Starts all that may be in a turn that takes so long, and tells how many. */
const startsIn = (pace: ReturnType<typeof createPace>, tookMs: number): number => {
  let count = 0;
  pace.beginTurn(100);
  for (; pace.mayStart(); count += 1) pace.count();
  pace.endTurn(100 + tookMs);
  return count;
};

test('after long turns half as many are started, and never none', () => {
  const pace = createPace();
  expect([9, 9, 9, 9, 9, 9].map((tookMs) => startsIn(pace, tookMs))).toEqual([16, 8, 4, 2, 1, 1]);
});

test('after short turns one more is started, up to a bound', () => {
  const pace = createPace();
  const counts = Array.from({ length: 60 }, () => startsIn(pace, 1));
  expect([counts[0], counts[1], counts.at(-1)]).toEqual([16, 17, 64]);
});

test('a turn that is short because little was started tells nothing', () => {
  const pace = createPace();
  pace.beginTurn(0);
  pace.count();
  pace.endTurn(1);
  expect(startsIn(pace, 1)).toBe(16);
});
