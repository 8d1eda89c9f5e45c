import type { Listing } from '../listing.js';

/** A hostel in Berlin. */
export const listing = (source: Listing['source'], sourceId: string, fields: Partial<Listing> = {}): Listing => ({
  source,
  sourceId,
  cityRef: '3',
  cityName: 'Berlin',
  kind: 'HOSTEL',
  name: 'Linden Gate',
  stars: null,
  rating: null,
  latitude: 52.5,
  longitude: 13.4,
  address: null,
  postalCode: null,
  countryCode: 'DE',
  description: null,
  facilities: [],
  photos: [],
  rooms: [],
  url: null,
  ...fields,
});
