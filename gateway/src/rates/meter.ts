import type { Quota } from './quota.js';

/**
 * What has been spent and has not come back yet, as of a time. It comes back at the rate of the quota: this is GCRA, told in units in
 * place of a time.
 */
export type Meter = { spent: number; atMs: number };

export const newMeter = (nowMs: number): Meter => ({ spent: 0, atMs: nowMs });

/** Lets come back what has come back until now. */
export const advance = (meter: Meter, { unitsPerMs }: Quota, nowMs: number): void => {
  if (nowMs <= meter.atMs) return;
  meter.spent = Math.max(0, meter.spent - (nowMs - meter.atMs) * unitsPerMs);
  meter.atMs = nowMs;
};

/** How many units may be spent now; negative while what was spent beyond the capacity has not come back. */
export const roomOf = (meter: Meter, quota: Quota, nowMs: number): number => {
  advance(meter, quota, nowMs);
  return quota.capacity - meter.spent;
};
