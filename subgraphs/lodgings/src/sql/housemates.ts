import type { Statement } from '@tripgraph/kit/statement';

/** These listings and those that share a house with one of them, or are of one of these houses. */
export const housemates = (
  listingIds: readonly string[],
  lodgingIds: readonly string[],
): Statement<{ readonly id: string; readonly lodgingId: string }> => ({
  name: 'housemates',
  text: `
    select id, lodging_id as "lodgingId"
    from listing
    where lodging_id = any ($2) or lodging_id in (select lodging_id from listing where id = any ($1))`,
  values: [listingIds, lodgingIds],
});
