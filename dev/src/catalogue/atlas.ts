import type { PlaceNode } from '@tripgraph/places/load/placeNode';
import { weightOfCity } from './destinations.js';
import type { Draw } from '@tripgraph/simulators/random/draw';
import { createWeighted, type Weighted } from '@tripgraph/simulators/random/weighted';

/** A place that something can be booked at. */
export type SitedPlace = PlaceNode & {
  readonly latitude: number;
  readonly longitude: number;
  readonly timeZone: string;
};

/** The places of the hierarchy as a supplier sees them. */
export type Atlas = {
  /** A city to work from: the larger and the more visited, the likelier. */
  readonly drawHome: (draw: Draw) => SitedPlace;
  readonly neighborhoodsOf: (city: SitedPlace) => readonly SitedPlace[];
  /** A city with the same parent, mostly a region. */
  readonly drawNearby: (draw: Draw, city: SitedPlace) => SitedPlace;
  readonly drawInCountry: (draw: Draw, city: SitedPlace) => SitedPlace;
  /** The name of the place right above, such as a neighbourhood's city. */
  readonly parentName: (place: SitedPlace) => string;
};

const isSited = (place: PlaceNode): place is SitedPlace =>
  place.latitude !== null && place.longitude !== null && place.timeZone !== null;

const groupBy = (places: readonly SitedPlace[], keyOf: (place: SitedPlace) => string): Map<string, SitedPlace[]> => {
  const groups = new Map<string, SitedPlace[]>();
  for (const place of places) {
    const group = groups.get(keyOf(place));
    if (group) group.push(place);
    else groups.set(keyOf(place), [place]);
  }
  return groups;
};

const weighGroups = (groups: Map<string, SitedPlace[]>): Map<string, Weighted<SitedPlace>> =>
  new Map([...groups].map(([key, cities]) => [key, createWeighted(cities, weightOfCity)]));

/** Reads the hierarchy. Throws when no city in it has people, coordinates and a time zone. */
export const createAtlas = (places: readonly PlaceNode[]): Atlas => {
  const sited = places.filter(isSited);
  const cities = sited.filter((place) => place.kind === 'CITY' && weightOfCity(place) > 0);
  if (cities.length === 0) throw new Error('The place hierarchy has no city with people, coordinates and a time zone.');
  const parentOf = (place: SitedPlace): string => place.parentId ?? '';
  const countryOf = (place: SitedPlace): string => place.countryCode ?? '';
  const homes = createWeighted(cities, weightOfCity);
  const citiesByParent = weighGroups(groupBy(cities, parentOf));
  const citiesByCountry = weighGroups(groupBy(cities, countryOf));
  const neighborhoods = groupBy(
    sited.filter((place) => place.kind === 'NEIGHBORHOOD'),
    parentOf,
  );
  const nameOf = new Map(places.map((place) => [place.id, place.name]));
  return {
    drawHome: homes.draw,
    neighborhoodsOf: (city) => neighborhoods.get(city.id) ?? [],
    drawNearby: (draw, city) => citiesByParent.get(parentOf(city))?.draw(draw) ?? city,
    drawInCountry: (draw, city) => citiesByCountry.get(countryOf(city))?.draw(draw) ?? city,
    parentName: (place) => nameOf.get(parentOf(place)) ?? '',
  };
};
