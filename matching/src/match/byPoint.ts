import type { Gazetteer } from '../gazetteer.js';
import { byWeight, type Candidate } from './candidate.js';
import {
  againstName,
  matchThreshold,
  mostLossByPoint,
  reachByPointKm,
  surestByPoint,
  weightByPoint,
} from './scores.js';
import type { Search } from './search.js';

/** How sure a place is by its point alone. */
export const pointConfidence = (search: Search, { km }: { readonly km: number }): number =>
  surestByPoint * (1 - (mostLossByPoint * km) / reachByPointKm) * (search.names.length === 0 ? 1 : againstName);

/** The places around the point that are sure enough, the one that it most likely is in first: larger ones reach further. */
export const aroundPoint = (gazetteer: Gazetteer, search: Search): readonly Candidate[] =>
  search.around
    .filter((near) => pointConfidence(search, near) >= matchThreshold)
    .map(({ place, km }) => ({ place, nameScore: 0, km, weight: weightByPoint(gazetteer.populationOf(place), km) }))
    .sort(byWeight);
