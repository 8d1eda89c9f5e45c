import { requireFound } from '@tripgraph/kit/ids';
import type { RequestContext } from '../context.js';
import type { PointOfInterestResolvers } from '../generated/resolvers.js';
import { localesToTry } from '../names/readLocale.js';
import type { PointOfInterestRow } from '../rows.js';
import { findPlace, timeZoneOf } from './findPlace.js';
import { live } from './liveDetails.js';
import { requireId } from './requireId.js';

/** The point of interest with this id. Throws INVALID_ID or NOT_FOUND. */
export const findPointOfInterest = async (id: string, context: RequestContext): Promise<PointOfInterestRow> => {
  requireId('point of interest', id);
  return requireFound(await context.pointsOfInterest.load(id), 'point of interest', id);
};

/** The resolvers of `PointOfInterest`. */
export const pointOfInterest: PointOfInterestResolvers = {
  __resolveReference: ({ id }, context) => findPointOfInterest(id, context),
  coordinates: ({ latitude, longitude }) => ({ latitude, longitude }),
  place: ({ placeId }, _arguments, context, info) => findPlace(placeId, context, info),
  airport: ({ airportIdent, airportIataCode, airportSize }) =>
    airportIdent === null || airportSize === null
      ? null
      : { ident: airportIdent, iataCode: airportIataCode, size: airportSize },
  narrative: ({ id }, { locale }, context) => context.pointNarrative(id, localesToTry(locale)),
  weeklyHours: async ({ weeklyPeriods, placeId }, _arguments, context) =>
    weeklyPeriods && {
      hours: { periods: weeklyPeriods, dated: null },
      timeZone: await timeZoneOf(placeId, context),
      isClosed: false,
    },
  live,
};
