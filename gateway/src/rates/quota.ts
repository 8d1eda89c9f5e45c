/** So much may be spent: at a steady rate, and so many units of it at once. */
export type Quota = { readonly unitsPerMs: number; readonly capacity: number };

const minuteMs = 60_000;

/** A minute's quota of which as much may be spent at once as comes in `burstSeconds`. */
export const quotaOf = (unitsPerMinute: number, burstSeconds: number): Quota => ({
  unitsPerMs: unitsPerMinute / minuteMs,
  capacity: Math.max(1, (unitsPerMinute * burstSeconds * 1_000) / minuteMs),
});

/** What one of several gets when they cannot ask each other. */
export const shareOf = ({ unitsPerMs, capacity }: Quota, shares: number): Quota => ({
  unitsPerMs: unitsPerMs / shares,
  capacity: capacity / shares,
});
