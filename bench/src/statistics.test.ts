import { expect, test } from 'vitest';
import { latencyOf, median, percentile, spreadOf } from './statistics.js';

const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

test.each([
  [0, 1],
  [0.01, 1],
  [0.5, 50],
  [0.505, 51],
  [0.99, 99],
  [1, 100],
])('of 1 to 100, the share %d does not exceed %d', (share, expected) => {
  expect(percentile(hundred, share)).toBe(expected);
});

test('a percentile of few values is one of them', () => {
  expect([percentile([7], 0.01), percentile([7], 0.99), percentile([3, 9], 0.5)]).toEqual([7, 7, 3]);
});

test('numbers are ordered as numbers, not as texts', () => {
  expect(latencyOf([100, 9, 20])).toEqual({ p50: 20, p99: 100 });
  expect(median([100, 9, 20])).toBe(20);
});

test('the median of an even count lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('a spread says how far the rounds lie apart', () => {
  expect(spreadOf([5, 1, 3])).toEqual({ median: 3, min: 1, max: 5 });
});

test('of nothing there is no figure, rather than a zero', () => {
  expect([percentile([], 0.5), median([])]).toEqual([Number.NaN, Number.NaN]);
});
