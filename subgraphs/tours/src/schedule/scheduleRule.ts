/**
 * When an option of a tour takes place and what it costs then: one pricing record of one season of Viator's availability
 * schedules (https://docs.viator.com/partner-api/technical/#section/Key-concepts/Availability-schedules), without what partners
 * pay. Days are local days; amounts are minor units of the schedule's currency.
 */
export type ScheduleRule = {
  /** Null for a tour without options. */
  readonly optionCode: string | null;
  readonly from: string;
  /** Null has no end: it holds as far ahead as the source promises anything, see `horizonDays`. */
  readonly until: string | null;
  /** ISO: Monday is 1. */
  readonly weekdays: readonly number[];
  /** Empty for what begins at no certain time. */
  readonly times: readonly StartTime[];
  /** Of what begins at no certain time. */
  readonly exceptions: Exceptions;
  readonly openingHours: readonly OpeningHours[];
  readonly prices: readonly PriceRule[];
};

/** Days on which it does not take place, and on which nothing is left. */
export type Exceptions = { readonly closed: readonly string[]; readonly soldOut: readonly string[] };

/** `startsAt` is a wall-clock time such as `09:30`. */
export type StartTime = { readonly startsAt: string; readonly exceptions: Exceptions };

export type OpeningHours = { readonly weekday: number; readonly opensAt: string; readonly closesAt: string };

export type PriceRule = {
  /** Null for a price of everybody. */
  readonly ageBand: string | null;
  readonly unit: 'PER_PERSON' | 'PER_GROUP';
  readonly minimumTravelers: number | null;
  readonly maximumTravelers: number | null;
  readonly amount: number;
  readonly offer: PriceOffer | null;
};

/** A lower price for whoever books in one range of days and travels in another; null is no bound. */
export type PriceOffer = {
  readonly amount: number;
  readonly bookedFrom: string | null;
  readonly bookedUntil: string | null;
  readonly travelFrom: string | null;
  readonly travelUntil: string | null;
};

/** A season without an end is a promise for so many days from today ("Availability schedules", `endDate`). */
export const horizonDays = 384;
