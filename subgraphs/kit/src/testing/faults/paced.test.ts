import { expect, test } from 'vitest';
import { pace } from './paced.js';

test('bytes wait for those before them, and a line that was idle is free at once', () => {
  let now = 1_000;
  const line = pace(() => now);
  const lengthsAndWaits = (bytes: number): ReadonlyArray<readonly [number, number]> =>
    line.pieces(Buffer.alloc(bytes), 1_000).map(([piece, waitMs]) => [piece.length, waitMs]);
  // Steps of 20 ms.
  expect(lengthsAndWaits(50)).toEqual([
    [20, 20],
    [20, 40],
    [10, 50],
  ]);
  now += 30;
  expect(line.waitMs()).toBe(20);
  expect(lengthsAndWaits(10)).toEqual([[10, 30]]);
  now += 1_000;
  expect(line.waitMs()).toBe(0);
  expect(lengthsAndWaits(10)).toEqual([[10, 10]]);
});
