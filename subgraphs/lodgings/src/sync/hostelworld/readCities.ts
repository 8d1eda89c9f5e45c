import type { z } from 'zod';
import { unreadableReason } from '@tripgraph/kit/sync/unreadableReason';
import type { AskHostelworld } from './askHostelworld.js';
import { cityShape, countriesShape, countryShape, type City } from './shapes.js';

/** 1 to 6 are all that there are. */
const continents = [1, 2, 3, 4, 5, 6];

/** When more cities than this cannot be read, it is not the cities. */
export const mostUnreadable = 20;

/** All cities that can be read, in the order of their numbers, and why others cannot be. */
type CityList = { readonly cities: readonly City[]; readonly problems: readonly string[] };

/** Reads the list of cities. One entry that is none costs no other; rejects when there are too many of them. */
export const readCities = async (ask: AskHostelworld, signal: AbortSignal): Promise<CityList> => {
  const cities = new Map<string, City>();
  const problems: string[] = [];
  const readEach = <Shape extends z.ZodType>(shape: Shape, entries: readonly unknown[]): Array<z.output<Shape>> =>
    entries.flatMap((entry) => {
      const { data, error } = shape.safeParse(entry);
      if (error) problems.push(unreadableReason(error));
      return error ? [] : [data as z.output<Shape>];
    });
  for (const continent of continents) {
    const { countries } = countriesShape.parse(await ask(`/continents/${continent}/countries/`, {}, signal));
    for (const { name: country, cities: some } of readEach(countryShape, countries)) {
      for (const city of readEach(cityShape, some)) cities.set(city.id, { ...city, country });
    }
  }
  if (problems.length > mostUnreadable)
    throw new Error(`${problems.length} entries of the list of cities cannot be read: ${problems[0]}`);
  return { cities: [...cities.values()].sort((one, other) => Number(one.id) - Number(other.id)), problems };
};
