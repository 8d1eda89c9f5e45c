import { placeIds, requireIdOf } from '@tripgraph/kit/ids';

/** Returns the id when it may be one of a type. Throws INVALID_ID for what never can. */
export const requireId = requireIdOf({
  place: placeIds,
  article: { pattern: /^art_[a-z]{1,10}_[a-z0-9]{1,40}$/, example: 'art_wp_4711' },
});
