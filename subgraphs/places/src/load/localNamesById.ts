import { cityId, regionId } from './placeIds.js';
import type { LocalNames } from './sources/localNames.js';
import type { Sources } from './sources/readSources.js';

/** The vendored names of cities and regions, by place id. */
export const localNamesById = (sources: Sources): ReadonlyMap<string, LocalNames> =>
  new Map([...sources.localNames].map(([key, names]) => [key.includes('.') ? regionId(key) : cityId(key), names]));
