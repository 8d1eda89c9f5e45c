import { quoteUnits, type Quote } from '../booking/quote.js';
import type { Refusal } from '../booking/refusal.js';
import type { BookingRefusalCode, Pricing, UnitQuantity } from '../generated/resolvers.js';
import type { OptionRow, PlacesRow } from '../rows.js';
import { placesOf } from './places.js';

/** What somebody wants of an option, whatever time it is. */
export type Offer = {
  readonly option: OptionRow;
  /** What units cost and take, or why they cannot be booked together; null when none were asked for. */
  readonly quote: Quote | Refusal | null;
  /** Null without a quote. */
  readonly pricing: Pricing | null;
  /** What it has to be paid in; null: whatever it is. */
  readonly currency: string | null;
};

export const offerOf = (
  option: OptionRow,
  units: readonly UnitQuantity[] | null,
  currency: string | null = null,
): Offer => {
  const quote = units && quoteUnits(option, units);
  return { option, quote, pricing: quote?.kind === 'QUOTE' ? quote.pricing : null, currency };
};

const fits = ({ left, unitsLeft }: PlacesRow, { places, unitPlaces }: Quote): boolean =>
  places <= (left ?? Infinity) &&
  Object.entries(unitPlaces).every(([unitId, taken]) => taken <= (unitsLeft?.[unitId] ?? Infinity));

/** Why the units cannot be booked at a time; null when they can, and when none were asked for. */
export const refusalOf = ({ option, quote, currency }: Offer, row: PlacesRow): BookingRefusalCode | null => {
  if (!quote) return null;
  if (quote.kind === 'REFUSED') return quote.code;
  if (currency !== null && quote.pricing.total.currency !== currency) return 'WRONG_CURRENCY';
  if (row.closed) return 'NOT_OPERATING';
  if (row.pastCutoff) return 'PAST_BOOKING_CUTOFF';
  if (fits(row, quote)) return null;
  return placesOf(option, row).vacancies === 0 ? 'SOLD_OUT' : 'LIMITED_AVAILABILITY';
};

/** Whether a time can be booked: with the units that were asked for, or else with any. */
export const isAvailable = (offer: Offer, row: PlacesRow): boolean => {
  const { status } = placesOf(offer.option, row);
  const over = status === 'SOLD_OUT' || status === 'CLOSED' || offer.option.units.length === 0;
  return !over && refusalOf(offer, row) === null;
};
