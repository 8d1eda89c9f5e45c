import type { Availability } from '../generated/resolvers.js';
import type { AvailabilityRow } from '../rows.js';
import { isAvailable, refusalOf, type Offer } from './offer.js';
import { placesOf } from './places.js';

/** A bookable time as the schema has it. */
export const availabilityOf = (offer: Offer, row: AvailabilityRow): Availability => ({
  id: row.id,
  optionId: offer.option.id,
  localDateTimeStart: row.id,
  localDateTimeEnd: row.localEnd,
  allDay: row.allDay,
  ...placesOf(offer.option, row),
  available: isAvailable(offer, row),
  maxUnits: offer.option.maxUnits,
  utcCutoffAt: row.cutoffAt,
  openingHours: row.openingHours,
  pricing: offer.pricing,
  unavailableBecause: refusalOf(offer, row),
});
