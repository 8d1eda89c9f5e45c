import { problem } from '@tripgraph/errors/problem';
import { availabilityOf } from '../availability/availabilityOf.js';
import { calendarOf } from '../availability/calendarOf.js';
import { checkDays, dayOfAvailability, findOption } from '../availability/days.js';
import { offerOf, type Offer } from '../availability/offer.js';
import { checkUnitQuantities } from '../availability/unitQuantities.js';
import type { ActivityResolvers, UnitQuantity } from '../generated/resolvers.js';
import type { ActivityRow } from '../rows.js';

const maximumDays = 31;
const maximumCalendarDays = 366;

const checkCurrency = (currency: string | null | undefined): string | null => {
  if (typeof currency !== 'string' || /^[A-Z]{3}$/.test(currency)) return currency ?? null;
  throw problem('BAD_USER_INPUT', '"currency" is not a currency code of ISO 4217, such as "EUR".');
};

/** What is wanted of each option of an activity, by the option's id. */
const offersOf = (
  activity: ActivityRow,
  asked: { readonly units?: readonly UnitQuantity[] | null; readonly currency?: string | null },
): ReadonlyMap<string, Offer> => {
  const units = checkUnitQuantities(activity, asked.units);
  const currency = checkCurrency(asked.currency);
  return new Map(activity.options.map((option) => [option.id, offerOf(option, units, currency)]));
};

/** The fields of an activity that say when it can be booked. */
export const availabilityResolvers: Required<
  Pick<ActivityResolvers, 'availabilities' | 'availability' | 'availabilityCalendar'>
> = {
  availabilities: async (activity, args, context) => {
    const offers = offersOf(activity, args);
    const rows = await context.availabilities.load(checkDays(activity, args, maximumDays));
    return rows.flatMap((row) => {
      const offer = offers.get(row.optionId);
      return offer ? [availabilityOf(offer, row)] : [];
    });
  },
  availability: async (activity, { optionId, id, units }, context) => {
    const offer = offerOf(findOption(activity, optionId), checkUnitQuantities(activity, units));
    const day = dayOfAvailability(id);
    const rows = await context.availabilities.load({ activityId: activity.id, optionId, firstDay: day, lastDay: day });
    const found = rows.find((row) => row.id === id);
    return found ? availabilityOf(offer, found) : null;
  },
  availabilityCalendar: async (activity, args, context) => {
    const offers = offersOf(activity, args);
    const rows = await context.availabilityDays.load(checkDays(activity, args, maximumCalendarDays));
    return calendarOf(rows, offers);
  },
};
