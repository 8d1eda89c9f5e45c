import type { MoneyRecord } from '@tripgraph/activities/load/records';
import type { Currency } from './currencies.js';

/** The step between prices of this size: two digits count, after a leading 1 two and a half (1,250 but 5,300). */
const stepOf = (value: number): number => {
  if (value < 10) return 0.5;
  if (value < 60) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(value));
  return value < 2 * magnitude ? magnitude / 20 : magnitude / 10;
};

/**
 * `value`, in units of the currency, as people price: on a round step, and with `justBelow` one unit (or a tenth, for
 * small change) less than a round ten. Never below the smallest step; whole where the currency has no smaller unit.
 */
export const roundAsPeoplePrice = (value: number, precision: number, justBelow: boolean): number => {
  const step = Math.max(stepOf(value), precision === 0 ? 1 : 0);
  const rounded = Math.max(step, Math.round(value / step) * step);
  if (!justBelow || value >= 2_000) return rounded;
  if (value < 10) return precision === 0 ? rounded : Math.max(1, Math.round(value)) - 0.1;
  return Math.max(9, Math.round((value + 1) / 10) * 10 - 1);
};

/** The price of `euros` in `currency`, as people price it. */
export const priceOf = (euros: number, currency: Currency, justBelow: boolean): MoneyRecord => {
  const value = roundAsPeoplePrice(euros * currency.perEuro, currency.precision, justBelow);
  return {
    amount: Math.round(value * 10 ** currency.precision),
    currency: currency.code,
    precision: currency.precision,
  };
};
