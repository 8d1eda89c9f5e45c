import type { LodgingFacilityCode } from '../generated/resolvers.js';

/** The first that a facility's name has decides. Names are those of Booking.com's constants and of Hostelworld's lists, in English. */
const patterns: ReadonlyArray<readonly [RegExp, LodgingFacilityCode]> = [
  [/wi-?fi|internet/, 'WIFI'],
  [/airport (transfer|shuttle)|shuttle/, 'AIRPORT_SHUTTLE'],
  [/bicycle|\bbikes?\b/, 'BICYCLE_RENTAL'],
  [/parking|garage/, 'PARKING'],
  [/breakfast/, 'BREAKFAST'],
  [/restaurant/, 'RESTAURANT'],
  [/\bbar\b/, 'BAR'],
  [/\bpool\b/, 'POOL'],
  [/sauna/, 'SAUNA'],
  [/\bspa\b|wellness/, 'SPA'],
  [/fitness|\bgym\b/, 'FITNESS'],
  [/air ?-?condition/, 'AIR_CONDITIONING'],
  [/heating/, 'HEATING'],
  [/kitchen/, 'KITCHEN'],
  [/laundry|washing machine/, 'LAUNDRY'],
  [/luggage/, 'LUGGAGE_STORAGE'],
  [/locker/, 'LOCKERS'],
  [/24.hour (reception|front desk)/, 'RECEPTION_24_HOURS'],
  [/elevator|\blift\b/, 'ELEVATOR'],
  [/garden/, 'GARDEN'],
  [/terrace/, 'TERRACE'],
  [/family room/, 'FAMILY_ROOMS'],
  [/non-?smoking|no smoking/, 'NON_SMOKING'],
  [/\bpets?\b/, 'PETS_ALLOWED'],
  [/wheelchair|disabled/, 'ACCESSIBLE'],
  [/common room|shared lounge/, 'COMMON_ROOM'],
];

/** What a facility is on whatever supplier; null for what has no code. */
export const facilityCodeOf = (name: string): LodgingFacilityCode | null => {
  const lower = name.toLowerCase();
  return patterns.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
};
