import { gridOf } from './grid.js';
import type { CityRecord } from './sources/cityRecords.js';

/** A part of a town lies this near to its middle. */
const reachKm = 30;

/** Large towns reach further than small ones: ten times the people outweigh ten km. */
const pull = (population: number | null, km: number): number => 10 * Math.log10((population ?? 0) + 10) - km;

/**
 * The city of each neighbourhood, by id; GeoNames does not say it. Of the cities in the same country and region with
 * more people than the neighbourhood it is the one that pulls most. Null where there is none within reach.
 */
export const chooseCities = (
  neighborhoods: readonly CityRecord[],
  cities: readonly CityRecord[],
  regions: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, string | null> => {
  const grid = gridOf(cities);
  const cityOf = (neighborhood: CityRecord): string | null => {
    const candidates = grid
      .within(neighborhood, reachKm)
      .filter(({ item }) => item.countryCode === neighborhood.countryCode)
      .filter(({ item }) => regions.get(item.id) === regions.get(neighborhood.id))
      .filter(({ item }) => (item.population ?? 0) > (neighborhood.population ?? 0))
      .map(({ item, km }) => ({ id: item.id, pull: pull(item.population, km) }))
      .sort((left, right) => right.pull - left.pull || Number(left.id) - Number(right.id));
    return candidates[0]?.id ?? null;
  };
  return new Map(neighborhoods.map((neighborhood) => [neighborhood.id, cityOf(neighborhood)]));
};
