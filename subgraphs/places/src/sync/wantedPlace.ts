import type { Wanted } from '@tripgraph/matching/wanted';
import type { z } from 'zod';
import type { placeRecord } from './records.js';

type PlaceRecord = z.infer<typeof placeRecord>;

/** The CMS's own key to our places: a country is known by its code, anything else by GeoNames where editors have noted it. */
const nativeIdOf = ({ type, country_code: code, geonames_id: geonames }: PlaceRecord): string | null => {
  if (type === 'COUNTRY' && code) return `iso:${code}`;
  return geonames ? `geonames:${geonames}` : null;
};

/** What is looked for among our places. */
export const wantedPlace = (record: PlaceRecord): Wanted => {
  const { type, name, country_code: countryCode, lat, lng } = record;
  const nativeId = nativeIdOf(record);
  const hasPoint = typeof lat === 'number' && typeof lng === 'number';
  return {
    names: [name],
    countryCode: countryCode ?? null,
    point: hasPoint ? { latitude: lat, longitude: lng } : null,
    // The CMS has quarters as cities and the other way round.
    ...(type && { kinds: type === 'CITY' || type === 'NEIGHBORHOOD' ? ['CITY', 'NEIGHBORHOOD'] : [type] }),
    ...(nativeId !== null && { nativeId }),
  };
};
