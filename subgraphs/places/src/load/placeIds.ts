/** Ids of places are made from codes of the sources, so that they are the same in every import. */
export const worldId = 'plc_world';

export const continentId = (code: string): string => `plc_continent_${code.toLowerCase()}`;

/** `code` is ISO 3166-1 alpha-2. */
export const countryId = (code: string): string => `plc_country_${code.toLowerCase()}`;

/** `code` is GeoNames' `DE.16`. */
export const regionId = (code: string): string => `plc_region_${code.toLowerCase().replace('.', '_')}`;

export const cityId = (geonamesId: string): string => `plc_${geonamesId}`;

export const airportId = (ident: string): string => `poi_airport_${ident.toLowerCase()}`;
