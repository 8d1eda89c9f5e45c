import type { ProductActivity } from '../operations/productFields.js';

const minutesPerHour = 60;
const minutesPerDay = 1_440;
/** Longer before the start than anything can be booked: the standard has no word for "never". */
const neverDays = 366;

type Amount = { readonly amount: number; readonly unit: 'minute' | 'hour' | 'day' };

const amountOf = (minutes: number): Amount => {
  if (minutes >= minutesPerDay && minutes % minutesPerDay === 0)
    return { amount: minutes / minutesPerDay, unit: 'day' };
  if (minutes >= minutesPerHour && minutes % minutesPerHour === 0) {
    return { amount: minutes / minutesPerHour, unit: 'hour' };
  }
  return { amount: minutes, unit: 'minute' };
};

/**
 * Until how long before the start a cancellation costs nothing. OCTO has this one number where we have tiers; a client that
 * goes by it never expects more than it gets.
 */
export const cancellationCutoffOf = ({ cancellationPolicy }: Pick<ProductActivity, 'cancellationPolicy'>) => {
  const free = cancellationPolicy.tiers.filter(({ refundPercent }) => refundPercent === 100);
  const { amount, unit }: Amount =
    free.length > 0
      ? amountOf(Math.min(...free.map(({ untilMinutesBeforeStart }) => untilMinutesBeforeStart)))
      : { amount: neverDays, unit: 'day' };
  return {
    cancellationCutoff: `${amount} ${unit}${amount === 1 ? '' : 's'}`,
    cancellationCutoffAmount: amount,
    cancellationCutoffUnit: unit,
  };
};
