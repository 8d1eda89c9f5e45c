import type { SimulatedPoint } from '../points/simulatedPoint.js';
import { currentHours } from './currentHours.js';
import { periodsOf } from './hours.js';

/** A place with every field that we know of; one that Google does not know is undefined, and left out of its answer. */
export const placeOf = (
  point: SimulatedPoint,
  nowMs: number,
  closedDates: readonly string[],
): Readonly<Record<string, unknown>> => {
  const { googlePlaceId, name, latitude, longitude, businessStatus, phone, timeZone, hours } = point;
  const periods = periodsOf(hours);
  return {
    name: `places/${googlePlaceId}`,
    id: googlePlaceId,
    displayName: { text: name, languageCode: 'en' },
    location: { latitude, longitude },
    businessStatus,
    internationalPhoneNumber: phone ?? undefined,
    regularOpeningHours: periods && { periods },
    currentOpeningHours: periods && currentHours(periods, nowMs, timeZone, closedDates),
  };
};
