import { pathUp, type Gazetteer } from '../gazetteer.js';
import type { PlaceKind } from '../placeKind.js';
import { byWeight, type Candidate } from './candidate.js';
import { mayBeIn } from './countries.js';
import { namesakesOf } from './namesakes.js';
import { againstPoint, evenByName, perPointOfWeight, surestByName, weightOf, withoutCountry } from './scores.js';
import type { Search } from './search.js';

/** A name alone means what is best known: a country rather than a state of the same name, as long as nobody says the country. */
const levels: Readonly<Record<PlaceKind, number>> = {
  WORLD: 0,
  CONTINENT: 15,
  COUNTRY: 15,
  REGION: -2,
  CITY: 5,
  NEIGHBORHOOD: -15,
};
/** Where the country is said, it is less likely to be what is meant. */
const levelsInCountry: Readonly<Record<PlaceKind, number>> = { ...levels, COUNTRY: 0, NEIGHBORHOOD: -10 };
/** Puerto Rico is meant by US less often than the United States. */
const lossOfTerritory = 3;

/** All places of the wanted names, the most likely one first. */
export const namedAnywhere = (gazetteer: Gazetteer, search: Search): readonly Candidate[] => {
  const levelOf = search.countryCode === null ? levels : levelsInCountry;
  return [...namesakesOf(gazetteer, search)]
    .map(([place, nameScore]) => {
      const level = levelOf[gazetteer.kindOf(place)];
      const population = gazetteer.populationOf(place);
      const isTerritory = search.countryCode !== null && gazetteer.countryOf(place) !== search.countryCode;
      const weight = weightOf({ nameScore, level, population, km: isTerritory ? lossOfTerritory : 0 });
      return { place, nameScore, km: 0, weight };
    })
    .sort(byWeight);
};

const areRelated = (gazetteer: Gazetteer, left: number, right: number): boolean =>
  pathUp(gazetteer, left).includes(right) || pathUp(gazetteer, right).includes(left);

/** Those that could be meant as well: neither above nor below the best one, the most likely one first. */
const rivalsOf = (gazetteer: Gazetteer, [best, ...others]: readonly Candidate[]): readonly Candidate[] =>
  best ? others.filter(({ place }) => !areRelated(gazetteer, best.place, place)) : [];

/** How sure the best one is by its name alone. */
export const nameConfidence = (gazetteer: Gazetteer, search: Search, candidates: readonly Candidate[]): number => {
  const [best] = candidates;
  if (!best) return 0;
  const [rival] = rivalsOf(gazetteer, candidates);
  const lead = rival ? best.weight - rival.weight : Infinity;
  const isCountrySaid = search.countryCode !== null && mayBeIn(search.countryCode, gazetteer.countryOf(best.place));
  return (
    best.nameScore *
    Math.min(surestByName, evenByName + perPointOfWeight * lead) *
    (isCountrySaid ? 1 : withoutCountry) *
    (search.hasPoint ? againstPoint : 1)
  );
};
