import type { Statement } from '@tripgraph/kit/statement';
import type { StoredListing } from '../houses/storedListing.js';

/** Listings as they are kept. */
export const listingContents = (ids: readonly string[]): Statement<StoredListing> => ({
  name: 'listing_contents',
  text: 'select id, cell, content, place from listing where id = any ($1)',
  values: [ids],
});
