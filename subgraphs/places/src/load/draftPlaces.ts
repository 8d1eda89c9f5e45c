import { middleOf, seatOrMiddle, sharedTimeZone } from './centre.js';
import { chooseCities } from './chooseCity.js';
import { groupBy } from './groupBy.js';
import { cityId, continentId, countryId, regionId, worldId } from './placeIds.js';
import type { PlaceKind, PlaceNode } from './placeNode.js';
import { isNeighborhood, type CityRecord } from './sources/cityRecords.js';
import type { Sources } from './sources/readSources.js';
import { countryOfRegion } from './sources/regionRecords.js';

/** A place before it is connected with those above and beside it. */
export type Draft = Omit<PlaceNode, 'slug' | 'path' | 'ancestorIds'> & { readonly asciiName: string };

const area = (
  kind: PlaceKind,
  id: string,
  name: string,
  parentId: string | null,
  rest: Partial<Pick<Draft, 'timeZone' | 'countryCode'>> & {
    readonly at?: { latitude: number; longitude: number } | null;
  },
): Draft => ({
  id,
  kind,
  name,
  asciiName: name,
  parentId,
  latitude: rest.at?.latitude ?? null,
  longitude: rest.at?.longitude ?? null,
  population: null,
  timeZone: rest.timeZone ?? null,
  countryCode: rest.countryCode ?? null,
});

const settlement = (kind: PlaceKind, record: CityRecord, parentId: string): Draft => ({
  id: cityId(record.id),
  kind,
  name: record.name,
  asciiName: record.asciiName,
  parentId,
  latitude: record.latitude,
  longitude: record.longitude,
  population: record.population,
  timeZone: record.timeZone,
  countryCode: record.countryCode,
});

/** The world, the continents, the countries and the regions, parents first. `regionOf` has region codes by record id. */
export const draftAreas = (sources: Sources, regionOf: ReadonlyMap<string, string | null>): Draft[] => {
  const inCountry = groupBy(sources.cities, (record) => record.countryCode);
  const inRegion = groupBy(sources.cities, (record) => regionOf.get(record.id) ?? '');
  const continentOf = new Map(sources.countries.map((country) => [country.code, country.continentCode]));
  const inContinent = groupBy(sources.cities, (record) => continentOf.get(record.countryCode) ?? '');
  return [
    area('WORLD', worldId, 'World', null, {}),
    ...sources.continents.map(({ code, name }) =>
      area('CONTINENT', continentId(code), name, worldId, { at: middleOf(inContinent.get(code) ?? []) }),
    ),
    ...sources.countries.map(({ code, name, continentCode }) => {
      const records = inCountry.get(code) ?? [];
      return area('COUNTRY', countryId(code), name, continentId(continentCode), {
        at: seatOrMiddle(records, ['PPLC']),
        timeZone: sharedTimeZone(records),
        countryCode: code,
      });
    }),
    ...sources.regions.map(({ code, name }) => {
      const records = inRegion.get(code) ?? [];
      return area('REGION', regionId(code), name, countryId(countryOfRegion(code)), {
        at: seatOrMiddle(records, ['PPLC', 'PPLA']),
        timeZone: sharedTimeZone(records),
        countryCode: countryOfRegion(code),
      });
    }),
  ];
};

/** The cities, then the neighbourhoods. */
export const draftSettlements = (sources: Sources, regionOf: ReadonlyMap<string, string | null>): Draft[] => {
  const neighborhoods = sources.cities.filter(isNeighborhood);
  const cities = sources.cities.filter((record) => !isNeighborhood(record));
  const cityOf = chooseCities(neighborhoods, cities, regionOf);
  const areaOf = (record: CityRecord): string => {
    const region = regionOf.get(record.id);
    return region ? regionId(region) : countryId(record.countryCode);
  };
  return [
    ...cities.map((record) => settlement('CITY', record, areaOf(record))),
    ...neighborhoods.map((record) => {
      const city = cityOf.get(record.id);
      return settlement('NEIGHBORHOOD', record, city ? cityId(city) : areaOf(record));
    }),
  ];
};
