import type { Statement } from '@tripgraph/kit/statement';
import type { HouseListing } from '../offers/askSupplier.js';

/** The listings of the best lodgings at a place and below it. */
export const listingsAtPlace = (placeId: string, mostLodgings: number): Statement<HouseListing> => ({
  name: 'listings_at_place',
  text: `
    select listing.lodging_id as "lodgingId", listing.source, listing.source_id as "sourceId", listing.city_ref as "cityRef"
    from (
      select lodging_id from lodging_at where place_id = $1 order by rank desc, lodging_id desc limit $2
    ) as best
    join listing on listing.lodging_id = best.lodging_id`,
  values: [placeId, mostLodgings],
});
