import type { SimulatedPlace } from '../places/simulatedPlace.js';

/** A destination as `/destinations` has it. */
export type Destination = {
  readonly destinationId: number;
  readonly name: string;
  readonly type: string;
  readonly parentDestinationId?: number;
  readonly lookupId: string;
  readonly defaultCurrencyCode: string;
  readonly timeZone: string;
  readonly center?: { readonly latitude: number; readonly longitude: number };
};

const currencies: Readonly<Record<string, string>> = {
  US: 'USD',
  CA: 'CAD',
  GB: 'GBP',
  JP: 'JPY',
  AU: 'AUD',
  NZ: 'NZD',
  CH: 'CHF',
  DK: 'DKK',
  SE: 'SEK',
  NO: 'NOK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  AE: 'AED',
  TH: 'THB',
  IN: 'INR',
  SG: 'SGD',
  ZA: 'ZAR',
  MX: 'MXN',
  BR: 'BRL',
  IS: 'ISK',
};

/** What suppliers in a country ask for. */
export const currencyOf = (countryCode: string): string => currencies[countryCode] ?? 'EUR';

const worldId = 1;
const firstCountryId = 100;
const firstRegionId = 1_000;
const firstPlaceId = 10_000;

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** The id of the destination that a place is, by where it stands among the places. */
export const destinationIdOf = (place: number): number => firstPlaceId + place;

/** Viator's own tree over places: area, country, region, city, neighborhood, each with all that is above it in its `lookupId`. */
export const destinationsOf = (places: readonly SimulatedPlace[]): readonly Destination[] => {
  const countries = unique(places.map(({ countryCode }) => countryCode));
  const regionKey = ({ countryCode, region }: SimulatedPlace): string => `${countryCode}/${region}`;
  const regions = unique(places.filter(({ region }) => region !== null).map(regionKey));
  const countryId = (code: string): number => firstCountryId + countries.indexOf(code);
  const regionId = (place: SimulatedPlace): number => firstRegionId + regions.indexOf(regionKey(place));
  const first = (holds: (place: SimulatedPlace) => boolean): SimulatedPlace => places.find(holds) as SimulatedPlace;
  const cityAround = (place: SimulatedPlace): number =>
    places.findIndex(
      ({ kind, countryCode, region }) =>
        kind === 'CITY' && countryCode === place.countryCode && region === place.region,
    );

  const common = (place: SimulatedPlace) => ({
    defaultCurrencyCode: currencyOf(place.countryCode),
    timeZone: place.timeZone,
  });
  const pathTo = (place: SimulatedPlace): number[] => [
    worldId,
    countryId(place.countryCode),
    ...(place.region === null ? [] : [regionId(place)]),
    ...(place.kind === 'NEIGHBORHOOD' ? [destinationIdOf(cityAround(place))] : []),
  ];
  const below = (path: readonly number[], destinationId: number) => ({
    destinationId,
    parentDestinationId: path.at(-1) as number,
    lookupId: [...path, destinationId].join('.'),
  });
  return [
    {
      destinationId: worldId,
      name: 'World',
      type: 'AREA',
      lookupId: String(worldId),
      defaultCurrencyCode: 'USD',
      timeZone: 'UTC',
    },
    ...countries.map((code) => {
      const place = first(({ countryCode }) => countryCode === code);
      return { ...below([worldId], countryId(code)), name: place.country, type: 'COUNTRY', ...common(place) };
    }),
    ...regions.map((key) => {
      const place = first((one) => one.region !== null && regionKey(one) === key);
      const path = [worldId, countryId(place.countryCode)];
      return { ...below(path, regionId(place)), name: place.region as string, type: 'REGION', ...common(place) };
    }),
    ...places.map((place, index) => ({
      ...below(pathTo(place), destinationIdOf(index)),
      name: place.name,
      type: place.kind,
      ...common(place),
      center: { latitude: place.latitude, longitude: place.longitude },
    })),
  ];
};
