import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBudget } from './budget.js';

const spent = (percent: number, asked: number): number => {
  const budget = openBudget(percent);
  let count = 0;
  for (let time = 0; time < asked; time += 1) {
    budget.earn();
    if (budget.spend()) count += 1;
  }
  return count;
};

test('of many requests that all fail one in ten is sent again, and ten more', () => {
  expect(spent(10, 1_000)).toBe(110);
});

test('without a budget nothing is', () => {
  expect(spent(0, 1_000)).toBe(0);
});

test('what was not spent while all was well is there for a hundred at once', () => {
  const budget = openBudget(10);
  for (let time = 0; time < 100_000; time += 1) budget.earn();
  const granted = Array.from({ length: 200 }, budget.spend).filter(Boolean);
  expect(granted).toHaveLength(100);
});

test('whatever comes in whatever order, never more than the share and what was there at first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.array(fc.boolean(), { maxLength: 3_000 }), (percent, turns) => {
      const budget = openBudget(percent);
      let earned = 0;
      let granted = 0;
      for (const isEarning of turns) {
        if (isEarning) {
          budget.earn();
          earned += 1;
        } else if (budget.spend()) granted += 1;
      }
      expect(granted).toBeLessThanOrEqual(10 + (earned * percent) / 100);
    }),
  );
});
