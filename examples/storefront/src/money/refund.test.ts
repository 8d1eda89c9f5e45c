import { expect, test } from 'vitest';
import { refundOf, tierNow } from './refund.js';

const tiers = [
  { untilUtc: '2026-06-01T10:00:00.000Z', refundPercent: 50 },
  { untilUtc: '2026-05-25T10:00:00.000Z', refundPercent: 100 },
];

test.each([
  ['2026-05-25T10:00:00.000Z', 100],
  ['2026-05-25T10:00:00.001Z', 50],
  ['2026-06-01T10:00:00.001Z', undefined],
])('at %s the refund is %s percent', (now, percent) => {
  expect(tierNow(tiers, Date.parse(now))?.refundPercent).toBe(percent);
});

test('a tier of nothing is no refund', () => {
  expect(tierNow([{ untilUtc: '2026-05-25T10:00:00.000Z', refundPercent: 0 }], 0)).toBeUndefined();
});

test('a fraction of a minor unit is rounded up', () => {
  expect(refundOf({ amount: 333, currency: 'EUR', precision: 2 }, 50).amount).toBe(167);
  expect(refundOf({ amount: 9_007_199_254_740_991, currency: 'EUR', precision: 2 }, 100).amount).toBe(
    9_007_199_254_740_991,
  );
});
