import type { LiveField } from './liveDetails.js';

/** What each group is called by Google; hours are read with the status, since a place that has closed for good keeps its hours. */
const namesOf: Readonly<Record<LiveField, readonly string[]>> = {
  businessStatus: ['businessStatus'],
  weeklyHours: [
    'businessStatus',
    'regularOpeningHours.periods',
    'currentOpeningHours.periods',
    'currentOpeningHours.specialDays',
  ],
};

/**
 * The header X-Goog-FieldMask for some fields; Google answers nothing without one, and what is in it decides what the answer
 * costs: a status is of the tier Pro, hours are of Enterprise (https://developers.google.com/maps/documentation/places/web-service/place-details#fieldmask).
 */
export const fieldMaskOf = (fields: readonly LiveField[]): string =>
  [...new Set(['id', ...fields.flatMap((field) => namesOf[field])])].join(',');
