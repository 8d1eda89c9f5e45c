import { readAirportRecords, type AirportRecord } from './airportRecords.js';
import { readCityRecords, type CityRecord } from './cityRecords.js';
import {
  readContinentRecords,
  readCountryRecords,
  type ContinentRecord,
  type CountryRecord,
} from './countryRecords.js';
import { readLocalNames, type LocalNames } from './localNames.js';
import { readPointRegions } from './pointRegions.js';
import { readRegionRecords, type RegionRecord } from './regionRecords.js';

/** All that the places and points of interest are built from, as the source packages have it. */
export type Sources = {
  readonly continents: readonly ContinentRecord[];
  readonly countries: readonly CountryRecord[];
  readonly regions: readonly RegionRecord[];
  readonly cities: readonly CityRecord[];
  /** Region codes by point, see `pointKey`. */
  readonly pointRegions: ReadonlyMap<string, string>;
  /** By GeoNames id or region code. */
  readonly localNames: ReadonlyMap<string, LocalNames>;
  readonly airports: readonly AirportRecord[];
};

/** Reads the files of the installed packages and the vendored names; about two seconds. */
export const readSources = (): Sources => ({
  continents: readContinentRecords(),
  countries: readCountryRecords(),
  regions: readRegionRecords(),
  cities: readCityRecords(),
  pointRegions: readPointRegions(),
  localNames: readLocalNames(),
  airports: readAirportRecords(),
});
