import { middleOf, seatOrMiddle, sharedTimeZone } from './centre.js';
import { chooseCities } from './chooseCity.js';
import { chooseRegions } from './chooseRegion.js';
import { groupBy } from './groupBy.js';
import { cityId, continentId, countryId, regionId, worldId } from './placeIds.js';
import type { PlaceKind, PlaceNode } from './placeNode.js';
import { chooseSlugs } from './slugs.js';
import { isNeighborhood, type CityRecord } from './sources/cityRecords.js';
import { readSources, type Sources } from './sources/readSources.js';
import { countryOfRegion } from './sources/regionRecords.js';

type Draft = Omit<PlaceNode, 'slug' | 'path' | 'ancestorIds'> & { readonly asciiName: string };

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

const draftAreas = (sources: Sources, regionOf: ReadonlyMap<string, string | null>): Draft[] => {
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

const draftSettlements = (sources: Sources, regionOf: ReadonlyMap<string, string | null>): Draft[] => {
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

/** Gives each draft its slug, path and ancestors; parents come before their children in `drafts` and in the result. */
const connect = (drafts: readonly Draft[]): PlaceNode[] => {
  const slugs = chooseSlugs(drafts);
  const nodes = new Map<string, PlaceNode>();
  for (const { asciiName: _asciiName, ...draft } of drafts) {
    const parent = draft.parentId === null ? undefined : nodes.get(draft.parentId);
    if (draft.parentId !== null && !parent)
      throw new Error(`${draft.id} hangs on ${draft.parentId}, which is not there`);
    const slug = slugs.get(draft.id) ?? '';
    nodes.set(draft.id, {
      ...draft,
      slug,
      path: !parent ? '' : parent.path === '' ? slug : `${parent.path}/${slug}`,
      ancestorIds: parent ? [...parent.ancestorIds, parent.id] : [],
    });
  }
  return [...nodes.values()];
};

/**
 * The hierarchy world > continent > country > region > city > neighborhood, 139,319 nodes, parents before children. The
 * same packages give the same nodes; it takes about four seconds. Countries, regions, continents and the world have no
 * population: the sources have none.
 */
export const buildHierarchy = (sources: Sources = readSources()): PlaceNode[] => {
  const regionOf = chooseRegions(
    {
      today: new Set(sources.regions.map((region) => region.code)),
      of2020: new Set([...sources.localNames.keys()].filter((key) => key.includes('.'))),
      byPoint: sources.pointRegions,
    },
    sources.cities,
  );
  return connect([...draftAreas(sources, regionOf), ...draftSettlements(sources, regionOf)]);
};
