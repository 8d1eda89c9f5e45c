import type { Money } from './moneyText.js';

/** A refund of so many percent when the booking is cancelled then or before. */
export type RefundTier = { readonly untilUtc: string; readonly refundPercent: number };

/** The best tier that still holds; undefined when nothing is refunded any more. */
export const tierNow = (tiers: readonly RefundTier[], nowMs: number): RefundTier | undefined =>
  tiers
    .filter(({ untilUtc, refundPercent }) => nowMs <= Date.parse(untilUtc) && refundPercent > 0)
    .sort((one, other) => other.refundPercent - one.refundPercent)[0];

/** That share of a total; a fraction of a minor unit is rounded up, as the booking's owner does. */
export const refundOf = (total: Money, refundPercent: number): Money => ({
  ...total,
  amount: Number((BigInt(total.amount) * BigInt(refundPercent) + 99n) / 100n),
});
