import { continents, countries } from 'countries-list';

/** A continent or a country; `code` is countries-list's two letters, for a country those of ISO 3166-1. */
export type ContinentRecord = { readonly code: string; readonly name: string };
export type CountryRecord = ContinentRecord & { readonly nativeName: string; readonly continentCode: string };

/** The seven continents. */
export const readContinentRecords = (): ContinentRecord[] =>
  Object.entries(continents).map(([code, name]) => ({ code, name }));

/** The countries; one that lies on two continents hangs on the one that countries-list names first. */
export const readCountryRecords = (): CountryRecord[] =>
  Object.entries(countries).map(([code, country]) => ({
    code,
    name: country.name,
    nativeName: country.native,
    continentCode: country.continent,
  }));
