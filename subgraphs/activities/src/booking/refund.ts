/** A refund of so many percent when the booking is cancelled at `untilUtc` or before. */
export type FrozenTier = { readonly untilUtc: Date; readonly refundPercent: number };

type Tier = { readonly untilMinutesBeforeStart: number; readonly refundPercent: number };

const minuteMs = 60_000;

/** The tiers of a policy as instants, from the most generous to the least. */
export const freezeTiers = (tiers: readonly Tier[], startsAt: Date): readonly FrozenTier[] =>
  tiers
    .map(({ untilMinutesBeforeStart, refundPercent }) => ({
      untilUtc: new Date(startsAt.getTime() - untilMinutesBeforeStart * minuteMs),
      refundPercent,
    }))
    .sort((one, other) => other.refundPercent - one.refundPercent);

/** The percentage of the best tier that still holds; 0 when none does. */
export const refundPercentAt = (tiers: readonly FrozenTier[], now: Date): number =>
  Math.max(0, ...tiers.filter(({ untilUtc }) => now <= untilUtc).map(({ refundPercent }) => refundPercent));

/** That share of a total in minor units. A fraction of a minor unit is rounded up, which is in the traveller's favour. */
export const refundAmount = (total: bigint, refundPercent: number): bigint =>
  (total * BigInt(refundPercent) + 99n) / 100n;

/** OCTO's word for it. */
export const refundKind = (refundPercent: number): 'FULL' | 'PARTIAL' | 'NONE' =>
  refundPercent === 100 ? 'FULL' : refundPercent === 0 ? 'NONE' : 'PARTIAL';
