/** Below this a candidate is no match, and what is to be placed hangs on its region or country. */
export const matchThreshold = 0.5;

/** How well a name fits. */
export const nameScores = {
  /** What it is called there or in English. */
  own: 1,
  /** In another language, or one of the above with "St." for "Saint". */
  local: 0.95,
  /** Another spelling, a former name, a code. */
  other: 0.8,
  /** One letter too many, too few, wrong, or two in the wrong order; only near a point. */
  oneMistake: 0.75,
  /** Two of them, in a long name. */
  twoMistakes: 0.65,
  /** All words of one are in the other, such as "Munich Airport"; only near a point. */
  part: 0.6,
} as const;

/** What a place further away loses at the edge of where it may be. */
export const mostLossByDistance = 0.3;

/** What a place further away than it reaches keeps, when nothing nearer is sure. */
export const beyondReach = 0.6;

/** By name alone, when there is no other place of that name, or none that is nearly as prominent. */
export const surestByName = 0.9;
/** By name alone among two that are equally prominent, and how much each point of weight between them adds. */
export const evenByName = 0.3;
export const perPointOfWeight = 0.11;
/** By name alone while nobody says the country, or while a point lies elsewhere. */
export const withoutCountry = 0.7;
export const againstPoint = 0.8;

/** By point alone: at the middle of a place, and what it loses this far from it. */
export const surestByPoint = 0.7;
export const reachByPointKm = 20;
export const mostLossByPoint = 0.4;
/** By point, while what it is called is not a name of any place around. */
export const againstName = 0.85;

/** What hangs on a region or a country for want of a match. */
export const byRegion = 0.4;
export const byCountry = 0.2;

const perName = 60;
const perTenfold = 5;
const perTenfoldByPoint = 3;

/**
 * Orders candidates, in points of one km: how well the name fits, then the level, then how many people live there (ten
 * times as many are worth 5 km), then the distance.
 */
export const weightOf = (candidate: {
  readonly nameScore: number;
  readonly level: number;
  readonly population: number;
  readonly km: number;
}): number =>
  perName * candidate.nameScore + candidate.level + perTenfold * Math.log10(candidate.population + 10) - candidate.km;

/** The same for places around a point whose names say nothing: among these the nearer one is more likely. */
export const weightByPoint = (population: number, km: number): number =>
  perTenfoldByPoint * Math.log10(population + 10) - km;
