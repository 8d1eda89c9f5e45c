import type { AvailabilityDay, AvailabilityStatus, Pricing } from '../generated/resolvers.js';
import type { AvailabilityDayRow } from '../rows.js';
import { isAvailable, type Offer } from './offer.js';
import { placesOf } from './places.js';

const best: readonly AvailabilityStatus[] = ['FREESALE', 'AVAILABLE', 'LIMITED', 'SOLD_OUT', 'CLOSED'];

/** Null is no limit, which is the most. */
const larger = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : Math.max(one, other);

const cheaper = (one: Pricing | null, other: Pricing | null): Pricing | null =>
  one === null || other === null ? (one ?? other) : other.total.amount < one.total.amount ? other : one;

const joined = (one: AvailabilityDay, other: AvailabilityDay): AvailabilityDay => ({
  localDate: one.localDate,
  status: best.indexOf(other.status) < best.indexOf(one.status) ? other.status : one.status,
  available: one.available || other.available,
  vacancies: larger(one.vacancies ?? null, other.vacancies ?? null),
  capacity: larger(one.capacity ?? null, other.capacity ?? null),
  pricing: cheaper(one.pricing ?? null, other.pricing ?? null),
  openingHours: one.openingHours.length > 0 ? one.openingHours : other.openingHours,
});

const dayOf = (offer: Offer, row: AvailabilityDayRow): AvailabilityDay => {
  const available = isAvailable(offer, row);
  return {
    localDate: row.localDate,
    ...placesOf(offer.option, row),
    available,
    pricing: available ? offer.pricing : null,
    openingHours: row.openingHours,
  };
};

/** One row a day, of rows in the order of their days; `offers` are by the id of their option. */
export const calendarOf = (
  rows: readonly AvailabilityDayRow[],
  offers: ReadonlyMap<string, Offer>,
): readonly AvailabilityDay[] => {
  const days = new Map<string, AvailabilityDay>();
  for (const row of rows) {
    const offer = offers.get(row.optionId);
    if (!offer) continue;
    const day = dayOf(offer, row);
    const before = days.get(row.localDate);
    days.set(row.localDate, before ? joined(before, day) : day);
  }
  return [...days.values()];
};
