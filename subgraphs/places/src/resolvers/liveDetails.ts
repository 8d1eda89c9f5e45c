import { addDays } from '@tripgraph/kit/localDate';
import { asksFor } from '@tripgraph/kit/lookAhead';
import type { LiveDetailsResolvers, PointOfInterestResolvers } from '../generated/resolvers.js';
import type { LiveDetails, LiveField } from '../google/liveDetails.js';
import { localDateOf } from '../hours/localTime.js';
import type { DatedHours } from '../hours/weeklyHours.js';
import { timeZoneOf } from './findPlace.js';

/** What `LiveDetails` is resolved from: what Google says, and the place whose clocks it goes by. */
export type LiveDetailsValue = LiveDetails & { readonly placeId: string };

/** How many days, from the one on which it says so, Google tells apart from an ordinary week. */
const currentDays = 7;

/** The resolver of `PointOfInterest.live`. Google is asked for what the document asks for, since each field has its price. */
export const live: NonNullable<PointOfInterestResolvers['live']> = async (point, _arguments, context, info) => {
  const { googlePlaceId, placeId } = point;
  if (googlePlaceId === null) return null;
  const fields: LiveField[] = [
    ...(asksFor(info, 'businessStatus') ? (['businessStatus'] as const) : []),
    ...(asksFor(info, 'weeklyHours') ? (['weeklyHours'] as const) : []),
  ];
  const details = await context.live(googlePlaceId, fields);
  return details && { ...details, placeId };
};

type Current = NonNullable<LiveDetails['weeklyHours']>['current'];

const datedHours = (current: Current, retrievedAtMs: number, timeZone: string | null): DatedHours | null => {
  if (current === null || timeZone === null) return null;
  const firstDate = localDateOf(retrievedAtMs, timeZone);
  return { ...current, firstDate, lastDate: addDays(firstDate, currentDays - 1) };
};

/** The resolvers of `LiveDetails`. */
export const liveDetails: LiveDetailsResolvers = {
  weeklyHours: async ({ weeklyHours, businessStatus, retrievedAtMs, placeId }, _arguments, context) => {
    if (weeklyHours === null) return null;
    const timeZone = await timeZoneOf(placeId, context);
    const hours = {
      periods: weeklyHours.periods,
      dated: datedHours(weeklyHours.current, retrievedAtMs, timeZone),
    };
    const isClosed = businessStatus === 'CLOSED_PERMANENTLY' || businessStatus === 'CLOSED_TEMPORARILY';
    return { hours, timeZone, isClosed };
  },
  retrievedAt: ({ retrievedAtMs }) => new Date(retrievedAtMs),
};
