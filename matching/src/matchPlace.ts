import type { Gazetteer } from './gazetteer.js';
import { byArea } from './match/byArea.js';
import { nameConfidence, namedAnywhere } from './match/byName.js';
import { aroundPoint, pointConfidence } from './match/byPoint.js';
import { liftTo, linkTo, type Candidate } from './match/candidate.js';
import { nativePlace } from './match/nativePlace.js';
import { namedFurther, namedNearPoint, nearConfidence } from './match/nearPoint.js';
import { beyondReach, matchThreshold } from './match/scores.js';
import { readWanted, type Search } from './match/search.js';
import type { MatchedBy, PlaceLink, Wanted } from './wanted.js';

/** Those that a link may lead to, themselves or by what they lie in. */
const allowed = (gazetteer: Gazetteer, candidates: readonly Candidate[], { kinds }: Search): readonly Candidate[] =>
  candidates.filter(({ place }) => liftTo(gazetteer, place, kinds) !== null);

const linkWithin = (
  gazetteer: Gazetteer,
  { kinds }: Search,
  candidate: Candidate | undefined,
  matchedBy: MatchedBy,
  confidence: number,
): PlaceLink | null => {
  if (!candidate || confidence < matchThreshold) return null;
  const place = liftTo(gazetteer, candidate.place, kinds);
  return place === null ? null : linkTo(gazetteer, place, matchedBy, confidence);
};

const matchNearPoint = (gazetteer: Gazetteer, search: Search): PlaceLink | null => {
  const link = (candidates: readonly Candidate[], matchedBy: MatchedBy, confidenceOf: (one: Candidate) => number) => {
    const [best] = allowed(gazetteer, candidates, search);
    return linkWithin(gazetteer, search, best, matchedBy, best ? confidenceOf(best) : 0);
  };
  return (
    link(namedNearPoint(gazetteer, search), 'NAME_AND_POINT', (one) => nearConfidence(gazetteer, search, one)) ??
    link(aroundPoint(gazetteer, search), 'POINT', (one) => pointConfidence(search, one)) ??
    link(namedFurther(gazetteer, search), 'NAME_AND_POINT', ({ nameScore }) => nameScore * beyondReach)
  );
};

/**
 * Where something is, by what its source says of the place. Tried in turn; the first that is sure enough is taken, and
 * a country that is said must agree with all but the first (a territory may be said to be in the country it belongs to):
 *
 * 1. NATIVE_ID, 1: the crosswalk leads there.
 * 2. NAME_AND_POINT: a place near the point has the name. What it is called there or in English gives 1, in another
 *    language 0.95, another spelling or a code 0.8, one mistake 0.75, two in a long name 0.65, one name within the other
 *    0.6; up to 30 % less towards the edge of where it may be (a city 20 km and more with its people, a neighborhood
 *    8 km, or `radiusKm`).
 * 3. POINT: the place around that most likely reaches to the point: 0.7 at its middle, 0.5 at 14 km; 15 % less, and 8 km,
 *    when there is a name, since it is of none of them. When none is so near, NAME_AND_POINT with 0.6 times how well the
 *    name fits for a place that is up to 60 km away, as many cities are from their airports.
 * 4. NAME, when there is no point or it lies nowhere in the country: 0.9 when nothing else of that name is nearly as
 *    prominent, down to 0.3 when something is; times how well the name fits, 0.7 without a country, 0.8 with a point.
 * 5. REGION 0.4 or COUNTRY 0.2: where it must lie, when nothing above reaches 0.5. A country that is all that is said
 *    is a COUNTRY with 1.
 *
 * Null when not even the country is known.
 */
export const matchPlace = (gazetteer: Gazetteer, wanted: Wanted): PlaceLink | null => {
  const search = readWanted(gazetteer, wanted);
  const native = nativePlace(gazetteer, wanted.nativeId);
  if (native !== null) return linkTo(gazetteer, liftTo(gazetteer, native, search.kinds) ?? native, 'NATIVE_ID', 1);
  if (search.around.length > 0) {
    const near = matchNearPoint(gazetteer, search);
    return near ?? byArea(gazetteer, search, []);
  }
  const namesakes = namedAnywhere(gazetteer, search);
  const candidates = allowed(gazetteer, namesakes, search);
  const confidence = nameConfidence(gazetteer, search, candidates);
  return (
    linkWithin(gazetteer, search, candidates[0], 'NAME', confidence) ??
    byArea(gazetteer, search, candidates.length > 0 ? candidates : namesakes)
  );
};
