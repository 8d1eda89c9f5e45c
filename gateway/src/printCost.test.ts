import { expect, test } from 'vitest';
import { printCost } from './printCost.js';

const part = (path: string, cost: number, values = 1, shards = 1) => ({ path, cost, values, shards });

test('an estimate is told with what it comes from, the dearest field first', () => {
  const parts = [part('place', 1), part('place.activities.edges', 60, 20, 3), part('place.activities', 3, 1, 3)];
  expect(printCost({ base: 10, parts, maxCost: 5_000 })).toBe(`Cost 74, estimated; a request may cost 5000
  60  place.activities.edges (20 values on 3 shards)
  10  being a mutation
   3  place.activities (3 shards)
   1  place
`);
});

test('of many fields the dearest are told, and what the others are together', () => {
  const parts = Array.from({ length: 15 }, (_, index) => part(`field${index}`, 2));
  const lines = printCost({ base: 0, parts, maxCost: 20 }).split('\n');
  expect(lines[0]).toBe('Cost 30, estimated; more than the 20 that a request may cost');
  expect(lines).toHaveLength(15);
  expect(lines.at(-2)).toBe('  6  of 3 more fields');
});
