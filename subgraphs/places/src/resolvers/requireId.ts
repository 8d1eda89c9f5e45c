import { placeIds, requireIdOf } from '@tripgraph/kit/ids';

/** Returns the id when it may be one of a type. Throws INVALID_ID for what never can. */
export const requireId = requireIdOf({
  place: placeIds,
  'point of interest': { pattern: /^poi_[a-z0-9_-]{1,40}$/, example: 'poi_airport_eddb' },
});
