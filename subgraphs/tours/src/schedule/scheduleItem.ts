import type { ScheduleRule } from './scheduleRule.js';

/** When a tour takes place, ready to be written: a row of `tour_schedule`. Amounts are minor units. */
export type ScheduleItem = {
  readonly tourId: string;
  readonly currency: string;
  readonly precision: number;
  readonly fromPrice: number | null;
  readonly fromPriceBeforeDiscount: number | null;
  readonly rules: readonly ScheduleRule[];
};
