import { placeIds, requireIdOf } from '@tripgraph/kit/ids';

/** Returns the id when it may be one of a type. Throws INVALID_ID for what never can. */
export const requireId = requireIdOf({
  place: placeIds,
  tour: { pattern: /^tou_[a-z]{1,20}_[A-Za-z0-9_-]{1,60}$/, example: 'tou_viator_5010SYDNEY' },
});
