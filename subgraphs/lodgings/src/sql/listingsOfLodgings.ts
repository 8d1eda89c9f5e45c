import type { Statement } from '@tripgraph/kit/statement';
import type { HouseListing } from '../offers/askSupplier.js';

/** The listings of lodgings, each by its own id or that of one of its listings. */
export const listingsOfLodgings = (ids: readonly string[]): Statement<HouseListing> => ({
  name: 'listings_of_lodgings',
  text: `
    select listing.lodging_id as "lodgingId", listing.source, listing.source_id as "sourceId", listing.city_ref as "cityRef"
    from listing
    where listing.lodging_id in (select named.lodging_id from listing as named where named.id = any ($1))`,
  values: [ids],
});
