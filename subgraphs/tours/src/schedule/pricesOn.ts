import type { DeparturePrice } from '../tour/tourContent.js';
import type { PriceOffer, PriceRule } from './scheduleRule.js';

type Currency = { readonly currency: string; readonly precision: number };

const within = (day: string, from: string | null, until: string | null): boolean =>
  (from === null || from <= day) && (until === null || day <= until);

const holds = (offer: PriceOffer, day: string, today: string): boolean =>
  within(today, offer.bookedFrom, offer.bookedUntil) && within(day, offer.travelFrom, offer.travelUntil);

/** What is paid for a day by whoever books today. */
export const pricesOn = (
  { currency, precision }: Currency,
  rules: readonly PriceRule[],
  day: string,
  today: string,
): readonly DeparturePrice[] =>
  rules.map(({ ageBand, unit, minimumTravelers, maximumTravelers, amount, offer }) => {
    const full = { amount, currency, precision };
    const lower = offer !== null && holds(offer, day, today) ? { amount: offer.amount, currency, precision } : null;
    return {
      ageBand,
      room: null,
      unit,
      minimumTravelers,
      maximumTravelers,
      price: lower ?? full,
      beforeDiscount: lower && full,
      deposit: null,
    };
  });
