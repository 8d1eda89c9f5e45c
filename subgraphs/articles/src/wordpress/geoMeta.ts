import type { GeoMeta } from './post.js';

/** The post meta of the geodata convention. */
export const geoMetaKeys = ['geo_latitude', 'geo_longitude', 'geo_public', 'geo_address'] as const;

/** What the meta of a post say of where it is; `valueOf` gives the first value of a key. */
export const geoMetaOf = (valueOf: (key: (typeof geoMetaKeys)[number]) => string | null): GeoMeta => ({
  latitude: valueOf('geo_latitude'),
  longitude: valueOf('geo_longitude'),
  isPublic: valueOf('geo_public'),
  address: valueOf('geo_address'),
});
