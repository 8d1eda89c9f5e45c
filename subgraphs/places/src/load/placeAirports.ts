import { foldName } from '@tripgraph/matching/names/foldName';
import { gridOf } from './grid.js';
import { airportId, countryId } from './placeIds.js';
import type { PlaceNode } from './placeNode.js';
import type { AirportRecord } from './sources/airportRecords.js';

/** An airport with the place it is at and everything above that. */
export type PlacedAirport = {
  readonly id: string;
  readonly record: AirportRecord;
  /** From the world down to the place itself. */
  readonly placeIds: readonly string[];
  /** Orders airports: the size and whether airlines call there first, then how many people live in its city. */
  readonly importance: number;
};

/** Airports lie outside of their towns, but not further than this. */
const reachKm = 60;
const perClass = 100_000_000;

const classOf = ({ size, scheduledService }: AirportRecord): number =>
  (size === 'LARGE' ? 2 : 0) + (scheduledService ? 1 : 0);

/**
 * Puts airports where they belong: at the city of the same country that OurAirports names, if one of that name is within
 * 60 km (Berlin's is nearer to Schönefeld, which is another region); else at the nearest such city; else at the country.
 */
export const placeAirports = (
  airports: readonly AirportRecord[],
  nodes: readonly PlaceNode[],
  namesOf: ReadonlyMap<string, readonly string[]>,
): PlacedAirport[] => {
  const countries = new Map(nodes.filter((node) => node.kind === 'COUNTRY').map((node) => [node.id, node]));
  const cities = nodes.filter((node) => node.kind === 'CITY');
  const grid = gridOf(cities.map((node) => ({ node, latitude: node.latitude ?? 0, longitude: node.longitude ?? 0 })));
  const placeOf = (airport: AirportRecord): PlaceNode | undefined => {
    const near = grid
      .within(airport, reachKm)
      .filter(({ item }) => item.node.countryCode === airport.countryCode)
      .sort((left, right) => left.km - right.km || (left.item.node.id < right.item.node.id ? -1 : 1))
      .map(({ item }) => item.node);
    const town = foldName(airport.municipality);
    const named = near.find((node) => namesOf.get(node.id)?.includes(town));
    return named ?? near[0] ?? countries.get(countryId(airport.countryCode));
  };
  return airports.flatMap((record) => {
    const place = placeOf(record);
    if (!place)
      throw new Error(`Airport ${record.ident} is in the country "${record.countryCode}", which is not there`);
    const importance = classOf(record) * perClass + (place.population ?? 0);
    return [{ id: airportId(record.ident), record, placeIds: [...place.ancestorIds, place.id], importance }];
  });
};
