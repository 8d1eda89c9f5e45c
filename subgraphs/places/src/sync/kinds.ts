import type { PlaceKind, PointOfInterestKind } from '../generated/resolvers.js';

const placeKinds: Readonly<Record<string, PlaceKind>> = {
  world: 'WORLD',
  continent: 'CONTINENT',
  country: 'COUNTRY',
  region: 'REGION',
  city: 'CITY',
  neighborhood: 'NEIGHBORHOOD',
};

const pointKinds: Readonly<Record<string, PointOfInterestKind>> = {
  bar: 'BAR',
  beach: 'BEACH',
  cafe: 'CAFE',
  gallery: 'GALLERY',
  landmark: 'LANDMARK',
  market: 'MARKET',
  museum: 'MUSEUM',
  nightlife: 'NIGHTLIFE',
  park: 'PARK',
  place_of_worship: 'PLACE_OF_WORSHIP',
  restaurant: 'RESTAURANT',
  shop: 'SHOP',
  station: 'STATION',
  theatre: 'THEATRE',
  viewpoint: 'VIEWPOINT',
};

const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** The level that a type of the CMS (the name of a Rails class, such as `City`) is; null for one that we have no level for. */
export const placeKindOf = (type: string): PlaceKind | null => own(placeKinds, type.toLowerCase()) ?? null;

/** What kind of point of interest the CMS means; OTHER for one that we do not know (yet). */
export const pointKindOf = (kind: string): PointOfInterestKind => own(pointKinds, kind.toLowerCase()) ?? 'OTHER';
