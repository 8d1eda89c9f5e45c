import type { SimulatedPlace } from '../places/simulatedPlace.js';

/** A row of `places`. */
export type CmsPlace = {
  readonly id: number;
  readonly parentId: number | null;
  readonly type: 'Country' | 'City' | 'Neighborhood';
  readonly name: string;
  readonly countryCode: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Editors have noted it for every other place only. */
  readonly geonamesId: number | null;
  readonly facts: Readonly<Record<string, string>>;
};

const countryFacts = (code: string): CmsPlace['facts'] => ({ iso_code: code });
const cityFacts = ({ population, timeZone }: SimulatedPlace): CmsPlace['facts'] => ({
  best_time: 'May to September',
  population: population.toLocaleString('en-US'),
  time_zone: timeZone,
});

/** Countries, then the places in them, and last one that is nowhere to be found on a map. */
export const cmsPlaces = (places: readonly SimulatedPlace[]): readonly CmsPlace[] => {
  const codes = [...new Map(places.map(({ countryCode, country }) => [countryCode, country]))];
  const countries = codes.map(([countryCode, name], index): CmsPlace => ({
    id: index + 1,
    parentId: null,
    type: 'Country',
    name,
    countryCode,
    latitude: null,
    longitude: null,
    geonamesId: null,
    facts: countryFacts(countryCode),
  }));
  const countryId = new Map(countries.map(({ countryCode, id }) => [countryCode, id]));
  const local = places.map((place, index): CmsPlace => ({
    id: countries.length + index + 1,
    parentId: countryId.get(place.countryCode) ?? null,
    type: place.kind === 'CITY' ? 'City' : 'Neighborhood',
    name: place.name,
    countryCode: place.countryCode,
    latitude: place.latitude,
    longitude: place.longitude,
    geonamesId: index % 2 === 0 ? Number(place.id.slice('plc_'.length)) : null,
    facts: cityFacts(place),
  }));
  const lost: CmsPlace = {
    id: countries.length + local.length + 1,
    parentId: 1,
    type: 'City',
    name: 'Vineta',
    countryCode: codes[0]?.[0] ?? 'DE',
    latitude: null,
    longitude: null,
    geonamesId: null,
    facts: {},
  };
  return [...countries, ...local, lost];
};
