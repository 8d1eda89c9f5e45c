import { requireFound } from '@tripgraph/kit/ids';
import type { RequestContext } from '../context.js';
import type { LodgingResolvers } from '../generated/resolvers.js';
import type { PlacedLodgingRow } from '../rows.js';
import { requireId } from './requireId.js';

/** The lodging with this id. Throws INVALID_ID or NOT_FOUND. */
export const findLodging = async (id: string, context: RequestContext): Promise<PlacedLodgingRow> => {
  requireId('lodging', id);
  return requireFound(await context.lodgings.load(id), 'lodging', id);
};

/** The resolvers of `Lodging`. */
export const lodging: LodgingResolvers = {
  __resolveReference: ({ id }, context) => findLodging(id, context),
  rating: ({ score, reviewCount }) => (score === null ? null : { score, reviewCount }),
  coordinates: ({ latitude, longitude }) => (latitude === null || longitude === null ? null : { latitude, longitude }),
  place: ({ placeId }) => (placeId === null ? null : { id: placeId }),
};
