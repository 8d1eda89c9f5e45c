import { pathUp, type Gazetteer } from '../gazetteer.js';
import type { Near } from '../gazetteer/pointIndex.js';
import type { PlaceKind } from '../placeKind.js';
import { byWeight, type Candidate } from './candidate.js';
import { likeness } from './likeness.js';
import { namesakesOf } from './namesakes.js';
import { matchThreshold, mostLossByDistance, weightOf } from './scores.js';
import type { Search } from './search.js';

/** Near a point the city is meant rather than the region or the country of the same name. */
const levels: Readonly<Record<PlaceKind, number>> = {
  CITY: 5,
  NEIGHBORHOOD: 0,
  REGION: -15,
  COUNTRY: -25,
  CONTINENT: -35,
  WORLD: -45,
};

const reachesKm: Readonly<Record<'CITY' | 'NEIGHBORHOOD', number>> = { CITY: 20, NEIGHBORHOOD: 8 };
/** A million people live in a circle that is this much wider than that of a hamlet. */
const kmPerMillion = 6.3;
const mostReachKm = 45;
/** An airport of a city may be so far away. */
const mostFurtherKm = 60;

/** How far from a place something may be that is said to be in it. */
const reachOf = (gazetteer: Gazetteer, place: number, radiusKm: number | null): number => {
  const least = reachesKm[gazetteer.kindOf(place) === 'NEIGHBORHOOD' ? 'NEIGHBORHOOD' : 'CITY'];
  if (radiusKm !== null) return radiusKm;
  return Math.min(mostReachKm, least + kmPerMillion * Math.sqrt(gazetteer.populationOf(place) / 1_000_000));
};

/** What the point lies in as far as the nearest place tells, with no distance, and the places around it. */
const surroundings = (gazetteer: Gazetteer, { around }: Search): readonly Near[] => {
  const [nearest] = around;
  if (!nearest) return [];
  const areas = pathUp(gazetteer, nearest.place).filter(
    (place) => gazetteer.kindOf(place) !== 'NEIGHBORHOOD' && gazetteer.kindOf(place) !== 'CITY',
  );
  return [...around, ...areas.map((place) => ({ place, km: 0 }))];
};

const candidatesAmong = (
  gazetteer: Gazetteer,
  places: readonly Near[],
  scoreOf: (place: number) => number,
): readonly Candidate[] =>
  places
    .flatMap(({ place, km }) => {
      const nameScore = scoreOf(place);
      const level = levels[gazetteer.kindOf(place)];
      const population = gazetteer.populationOf(place);
      return nameScore === 0 ? [] : [{ place, nameScore, km, weight: weightOf({ nameScore, level, population, km }) }];
    })
    .sort(byWeight);

export const nearConfidence = (gazetteer: Gazetteer, search: Search, { place, nameScore, km }: Candidate): number =>
  nameScore * (1 - mostLossByDistance * (km / reachOf(gazetteer, place, search.radiusKm)) ** 2);

/** The places near the point that have a wanted name, best first; those with a similar name when there is none. */
export const namedNearPoint = (gazetteer: Gazetteer, search: Search): readonly Candidate[] => {
  const near = surroundings(gazetteer, search).filter(
    ({ place, km }) => km <= reachOf(gazetteer, place, search.radiusKm),
  );
  const namesakes = namesakesOf(gazetteer, search);
  const exact = candidatesAmong(gazetteer, near, (place) => namesakes.get(place) ?? 0);
  if (exact.length > 0) return exact;
  return candidatesAmong(gazetteer, near, likeness(gazetteer, search.names)).filter(
    (candidate) => nearConfidence(gazetteer, search, candidate) >= matchThreshold,
  );
};

/** The places of a wanted name that are further from the point than they reach, best first: airports are. */
export const namedFurther = (gazetteer: Gazetteer, search: Search): readonly Candidate[] => {
  if (search.radiusKm !== null) return [];
  const namesakes = namesakesOf(gazetteer, search);
  const further = search.around.filter(({ km }) => km <= mostFurtherKm);
  return candidatesAmong(gazetteer, further, (place) => namesakes.get(place) ?? 0);
};
