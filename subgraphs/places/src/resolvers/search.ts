import { problem } from '@tripgraph/errors/problem';
import type { RequestContext } from '../context.js';
import { arcOfChord, chordOfArc } from '@tripgraph/matching/earth/distance';
import type { NearbyPlaceResolvers, QueryPlacesNearArgs, QuerySearchPlacesArgs } from '../generated/resolvers.js';
import { foldName } from '@tripgraph/matching/names/foldName';
import { cubeOf } from '../position.js';
import type { NearbyPlaceRow, PlaceRow } from '../rows.js';
import { requireRange } from './requireRange.js';

type Given<Arguments, Required extends keyof Arguments> = Arguments & {
  [Name in Required]-?: NonNullable<Arguments[Name]>;
};

/** Short texts resemble everything, so they allow fewer typing errors. */
const mistakesAllowed = (folded: string): number => (folded.length < 3 ? 0 : folded.length < 5 ? 1 : 2);

/** The resolver of `Query.searchPlaces`. */
export const searchPlaces = async (
  _parent: unknown,
  { text, kinds, first }: Given<QuerySearchPlacesArgs, 'first'>,
  context: RequestContext,
): Promise<readonly PlaceRow[]> => {
  const length = [...text.trim()].length;
  if (length < 2 || length > 80) {
    throw problem('BAD_USER_INPUT', `"text" has ${length} characters; it takes 2 to 80.`);
  }
  requireRange('first', first, 1, 50);
  const folded = foldName(text);
  if (folded === '' || kinds?.length === 0) return [];
  return context.searchPlaces({ text: folded, kinds: kinds ?? null, mistakes: mistakesAllowed(folded), limit: first });
};

/** The resolver of `Query.placesNear`. */
export const placesNear = async (
  _parent: unknown,
  { latitude, longitude, radiusKm, kinds, first }: Given<QueryPlacesNearArgs, 'first' | 'radiusKm'>,
  context: RequestContext,
): Promise<readonly NearbyPlaceRow[]> => {
  requireRange('latitude', latitude, -90, 90);
  requireRange('longitude', longitude, -180, 180);
  requireRange('radiusKm', radiusKm, 0, 500);
  requireRange('first', first, 1, 100);
  if (kinds?.length === 0) return [];
  return context.placesNear(cubeOf({ latitude, longitude }), chordOfArc(radiusKm), kinds ?? null, first);
};

/** The resolvers of `NearbyPlace`. */
export const nearbyPlace: NearbyPlaceResolvers = {
  place: (nearby) => nearby,
  distanceKm: (nearby) => Math.round(arcOfChord(nearby.chordKm) * 1_000) / 1_000,
};
