import type { Gazetteer } from '../gazetteer.js';
import { byWeight, type Candidate } from './candidate.js';
import { againstName, mostLossByPoint, reachByPointKm, surestByPoint, weightOf } from './scores.js';
import type { Search } from './search.js';

/** The places around the point, the one that it most likely is in first: larger ones reach further. */
export const aroundPoint = (gazetteer: Gazetteer, { around }: Search): readonly Candidate[] =>
  around
    .filter(({ km }) => km <= reachByPointKm)
    .map(({ place, km }) => {
      const population = gazetteer.populationOf(place);
      return { place, nameScore: 0, km, weight: weightOf({ nameScore: 0, level: 0, population, km }) };
    })
    .sort(byWeight);

/** How sure a place is by its point alone. */
export const pointConfidence = (search: Search, { km }: Candidate): number =>
  surestByPoint * (1 - (mostLossByPoint * km) / reachByPointKm) * (search.names.length === 0 ? 1 : againstName);
