import { priceIn } from '../lodgings/rates.js';
import type { SimulatedPlace } from '../places/simulatedPlace.js';
import {
  jsonReply,
  type SimulatedReply,
  type SimulatedRequest,
  type SimulatedSource,
  type SourceOptions,
} from '../source.js';
import { allIds, cityIdOf, houseOf, propertyAt, type Property } from './records.js';

/** The backend of Hostelworld's app, in the shape that its clients get, and what tests may do to its properties. */
export type SimulatedHostelworld = SimulatedSource & {
  readonly ids: () => readonly number[];
  readonly get: (id: number) => Property;
  /** Puts a property into the city that its id belongs to, as it is given, be it nothing that anybody can read. */
  readonly put: (property: Property) => void;
  readonly remove: (id: number) => void;
};

const failure = (status: number, message: string): SimulatedReply =>
  jsonReply(status, { description: [{ code: String(status), message }] });

/** 1 North America, 2 South America, 3 Europe, 4 Asia, 5 Oceania, 6 Africa; here by longitude and latitude, roughly. */
const continentOf = ({ latitude, longitude }: SimulatedPlace): number => {
  if (longitude < -25) return latitude > 12 ? 1 : 2;
  if (latitude < -10 && longitude > 110) return 5;
  if (longitude > 45) return 4;
  return latitude > 35 ? 3 : 6;
};

const countriesOf = (places: readonly SimulatedPlace[], continent: number): unknown => {
  const countries = new Map<string, unknown[]>();
  for (const place of places) {
    if (continentOf(place) !== continent) continue;
    const city = {
      id: cityIdOf(places, place),
      name: place.name,
      latitude: place.latitude,
      longitude: place.longitude,
    };
    countries.set(place.country, [...(countries.get(place.country) ?? []), city]);
  }
  return { countries: [...countries].map(([name, cities], index) => ({ id: continent * 100 + index, name, cities })) };
};

/** Makes the source. It takes GET without any key. */
export const createHostelworld = (options: SourceOptions): SimulatedHostelworld => {
  const { places } = options;
  const changed = new Map<number, Property>();
  const ids = new Set(allIds(options));
  const cityOf = new Map<number, number>();
  const cityOfId = (id: number): number => {
    const known = cityOf.get(id) ?? cityIdOf(places, houseOf(options, id).place);
    cityOf.set(id, known);
    return known;
  };
  const propertiesOf = (city: number, query: URLSearchParams): SimulatedReply => {
    const place = places[city - 1];
    const currency = query.get('currency') ?? 'EUR';
    if (!place) return failure(404, 'there is no such city');
    if (priceIn(1, currency) === null) return failure(400, 'please pass valid currency three letter code');
    const guests = Number(query.get('guests') ?? 1);
    const properties = [...ids]
      .filter((id) => cityOfId(id) === city)
      .map((id) => changed.get(id) ?? propertyAt(options, id, currency, guests));
    const location = { city: { id: city, name: place.name, idCountry: 1, country: place.country }, region: null };
    return jsonReply(200, { properties, location, locationEn: location, sortOrder: null });
  };
  const handle = ({ method, path, query }: SimulatedRequest): SimulatedReply => {
    if (method !== 'GET') return failure(405, 'only GET');
    const continent = /^\/continents\/(\d)\/countries\/$/.exec(path)?.[1];
    if (continent !== undefined) {
      const number = Number(continent);
      return number >= 1 && number <= 6
        ? jsonReply(200, countriesOf(places, number))
        : failure(400, 'no such continent');
    }
    const city = /^\/cities\/(\d{1,9})\/properties\/$/.exec(path)?.[1];
    return city === undefined ? failure(404, 'nothing is here') : propertiesOf(Number(city), query);
  };
  return {
    name: 'hostelworld',
    handle,
    ids: () => [...ids],
    get: (id) => changed.get(id) ?? propertyAt(options, id, 'EUR', 1),
    put: (property) => {
      ids.add(property.id);
      changed.set(property.id, property);
    },
    remove: (id) => {
      ids.delete(id);
      changed.delete(id);
    },
  };
};
