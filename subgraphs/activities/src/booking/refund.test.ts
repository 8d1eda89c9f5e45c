import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freezeTiers, refundAmount, refundKind, refundPercentAt } from './refund.js';

const start = new Date('2026-06-01T09:00:00Z');
const before = (ms: number): Date => new Date(start.getTime() - ms);

test('tiers become instants, from the most generous to the least', () => {
  const tiers = [
    { untilMinutesBeforeStart: 60, refundPercent: 30 },
    { untilMinutesBeforeStart: 1_440, refundPercent: 100 },
  ];
  expect(freezeTiers(tiers, start)).toEqual([
    { untilUtc: new Date('2026-05-31T09:00:00Z'), refundPercent: 100 },
    { untilUtc: new Date('2026-06-01T08:00:00Z'), refundPercent: 30 },
  ]);
});

test.each([
  ['at the instant that a tier ends', 3_600_000, 30],
  ['a millisecond later', 3_599_999, 0],
  ['long before', 86_400_000, 100],
  ['a millisecond after the better tier', 86_399_999, 30],
] as const)('%s', (_when, ms, percent) => {
  const tiers = freezeTiers(
    [
      { untilMinutesBeforeStart: 60, refundPercent: 30 },
      { untilMinutesBeforeStart: 1_440, refundPercent: 100 },
    ],
    start,
  );
  expect(refundPercentAt(tiers, before(ms))).toBe(percent);
});

test('without tiers there is no refund', () => {
  expect(refundPercentAt([], start)).toBe(0);
});

test('a refund is the share rounded up to a minor unit, never more than was paid, and what is left is the rest', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 53n - 1n }), fc.integer({ min: 0, max: 100 }), (total, percent) => {
      const refund = refundAmount(total, percent);
      expect(refund * 100n).toBeGreaterThanOrEqual(total * BigInt(percent));
      expect(refund * 100n).toBeLessThan(total * BigInt(percent) + 100n);
      expect(refund).toBeLessThanOrEqual(total);
    }),
  );
  expect([refundAmount(999n, 33), refundAmount(1n, 1), refundAmount(999n, 0), refundAmount(999n, 100)]).toEqual([
    330n,
    1n,
    0n,
    999n,
  ]);
});

test('OCTO has a word for each percentage', () => {
  expect([100, 99, 1, 0].map(refundKind)).toEqual(['FULL', 'PARTIAL', 'PARTIAL', 'NONE']);
});
