import type { Gazetteer } from '@tripgraph/matching/gazetteer';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import type { Wanted } from '@tripgraph/matching/wanted';
import type { Listing } from '../listing.js';
import type { PlaceListing } from './lodgingSink.js';

/** A lodging stands in a town or in a part of one. */
const wantedOf = ({ source, cityRef, cityName, countryCode, latitude, longitude }: Listing): Wanted => ({
  names: cityName === null ? [] : [cityName],
  countryCode,
  point: latitude === null || longitude === null ? null : { latitude, longitude },
  kinds: ['CITY', 'NEIGHBORHOOD'],
  ...(cityRef !== null && { nativeId: `${source.toLowerCase()}:${cityRef}` }),
});

/** Finds the places of listings by their city, country and position. */
export const placeListingIn =
  (gazetteer: Gazetteer): PlaceListing =>
  (listing) => {
    const wanted = wantedOf(listing);
    const link = matchPlace(gazetteer, wanted);
    return link ? { ...link, wanted } : { placeId: null, ancestorIds: [], matchedBy: null, confidence: 0, wanted };
  };
