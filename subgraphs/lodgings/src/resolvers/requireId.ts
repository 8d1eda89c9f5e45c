import { placeIds, requireIdOf } from '@tripgraph/kit/ids';

/** Returns the id when it may be one of a type. Throws INVALID_ID for what never can. */
export const requireId = requireIdOf({
  place: placeIds,
  lodging: { pattern: /^ldg_(booking|hostelworld)_\d{1,15}$/, example: 'ldg_booking_10004' },
  'session of offers': { pattern: /^los_[A-Za-z0-9_-]{22}$/, example: 'los_5Yxq0p0l1vJr4yJt8oYQ2w' },
});
