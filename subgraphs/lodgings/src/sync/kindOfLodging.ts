import type { LodgingKind } from '../generated/resolvers.js';

/** The first that a type's name has decides. */
const patterns: ReadonlyArray<readonly [RegExp, LodgingKind]> = [
  [/hostel|hostal/, 'HOSTEL'],
  [/apart/, 'APARTMENT'],
  [/bed and breakfast|b&b/, 'BED_AND_BREAKFAST'],
  [/guest ?house|homestay|inn|pension/, 'GUEST_HOUSE'],
  [/resort/, 'RESORT'],
  [/villa|holiday home|chalet|cottage/, 'HOLIDAY_HOME'],
  [/camp/, 'CAMPING'],
  [/hotel|motel|ryokan/, 'HOTEL'],
];

/** Our kind for a supplier's type, by its English name. */
export const kindOfLodging = (typeName: string): LodgingKind => {
  const lower = typeName.toLowerCase();
  return patterns.find(([pattern]) => pattern.test(lower))?.[1] ?? 'OTHER';
};
