import { expect, test } from 'vitest';
import { growthOf, maximumGrowth, type Sample } from './growth.js';

const samples = (bytesAt: (operations: number) => number): Sample[] =>
  Array.from({ length: 20 }, (_, index) => ({ operations: index * 1_000, bytes: bytesAt(index * 1_000) }));

test('what stays does not grow, and what goes up and down hardly', () => {
  expect(growthOf(samples(() => 100_000_000))).toBe(0);
  expect(Math.abs(growthOf(samples((at) => 100_000_000 + (at % 2_000 === 0 ? 5_000_000 : 0))))).toBeLessThan(50);
  expect(growthOf(samples(() => 1).slice(0, 1))).toBe(0);
});

test('operations that are kept are seen, few as they may be', () => {
  const leak = samples((at) => 100_000_000 + at * 15_000 * 0.1);
  expect(growthOf(leak)).toBeCloseTo(1_500, 6);
  expect(growthOf(leak)).toBeGreaterThan(maximumGrowth(20_000));
});
