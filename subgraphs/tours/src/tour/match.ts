import type { PlaceLink, Wanted } from '@tripgraph/matching/wanted';
import type { VisitedPlace } from './tourItem.js';

/** Finds a place, or the region or country around it; null where not even that is known. Pure: the same is found each time. */
export type Match = (wanted: Wanted) => PlaceLink | null;

/** A place that a tour visits, looked for. */
export const visitedPlace = (name: string, wanted: Wanted, match: Match): VisitedPlace => ({
  name,
  wanted,
  found: match(wanted),
});
