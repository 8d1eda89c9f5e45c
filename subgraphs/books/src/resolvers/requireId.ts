import { placeIds, requireIdOf } from '@tripgraph/kit/ids';

/** Returns the id when it may be one of a type. Throws INVALID_ID for what never can. */
export const requireId = requireIdOf({
  place: placeIds,
  book: { pattern: /^bok_(\d{13}|x[0-9a-f]{24})$/, example: 'bok_9783161484100' },
});
