import type { Sink } from '@tripgraph/kit/sync/source';
import { cellOf } from '../houses/cells.js';
import { refreshHouses } from '../houses/refreshHouses.js';
import type { ListingPlace, StoredListing } from '../houses/storedListing.js';
import { listingId, type Listing } from '../listing.js';
import type { LodgingSource } from '../generated/resolvers.js';
import { lockHouses } from '../sql/lockHouses.js';
import { removeListings } from '../sql/removeListings.js';
import { upsertListings } from '../sql/upsertListings.js';

/** Where a listing is in our hierarchy of places. */
export type PlaceListing = (listing: Listing) => ListingPlace;

const stored = (listing: Listing, placeListing: PlaceListing): StoredListing => {
  const { source, sourceId, latitude, longitude } = listing;
  return {
    id: listingId(source, sourceId),
    cell: latitude === null || longitude === null ? null : cellOf({ latitude, longitude }),
    content: listing,
    place: placeListing(listing),
  };
};

/** Writes one source's listings, and the houses that they make together with those of other sources. */
export const lodgingSink = (source: LodgingSource, placeListing: PlaceListing): Sink<Listing> => ({
  upsert: async (transaction, items) => {
    const listings = items.map(({ item }) => stored(item, placeListing));
    await transaction.query(lockHouses());
    await transaction.query(upsertListings(listings));
    await refreshHouses(transaction, listings, { ids: [], lodgingIds: [] });
  },
  remove: async (transaction, keys) => {
    const ids = keys.map((key) => listingId(source, key));
    await transaction.query(lockHouses());
    const gone = await transaction.query(removeListings(ids));
    await refreshHouses(transaction, [], { ids, lodgingIds: gone.map(({ lodgingId }) => lodgingId) });
  },
});
