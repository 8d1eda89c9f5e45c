import type { Statement } from '@tripgraph/kit/statement';

/** Removes listings; returns the houses that they were of. */
export const removeListings = (ids: readonly string[]): Statement<{ readonly lodgingId: string }> => ({
  name: 'remove_listings',
  text: `delete from listing where id = any ($1) returning lodging_id as "lodgingId"`,
  values: [ids],
});
