import type { RequestContext } from '../context.js';
import type { PointOfInterestResolvers } from '../generated/resolvers.js';
import type { PointOfInterestRow } from '../rows.js';
import { findPlace } from './findPlace.js';
import { requireFound, requireId } from './requireId.js';

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
};
