import type { Capabilities } from '../capabilities.js';
import type { Availability, BookableOption } from '../operations/availabilityFields.js';
import type { AvailabilityDay } from '../operations/availabilityCalendar.js';
import { pricingOf } from './pricing.js';

const pricingPart = ({ units }: BookableOption, pricing: Availability['pricing']) => ({
  unitPricing: units.map(({ id, price }) => ({ unitId: id, ...pricingOf(price) })),
  ...(pricing && { pricing: pricingOf(pricing.total) }),
});

/** OCTO's availability; `pricing` is there when units were asked for. */
export const availabilityOf = (
  availability: Availability,
  option: BookableOption,
  { pricing, content }: Capabilities,
) => ({
  id: availability.id,
  localDateTimeStart: availability.localDateTimeStart,
  localDateTimeEnd: availability.localDateTimeEnd,
  allDay: availability.allDay,
  available: availability.available,
  status: availability.status,
  vacancies: availability.vacancies,
  capacity: availability.capacity,
  maxUnits: availability.maxUnits,
  utcCutoffAt: availability.utcCutoffAt,
  openingHours: availability.openingHours,
  ...(pricing && pricingPart(option, availability.pricing)),
  ...(content && { title: '', shortDescription: '' }),
});

/** A day of OCTO's calendar; its prices are the lowest of the day. */
export const availabilityDayOf = (day: AvailabilityDay, option: BookableOption, { pricing }: Capabilities) => ({
  localDate: day.localDate,
  available: day.available,
  status: day.status,
  vacancies: day.vacancies,
  capacity: day.capacity,
  openingHours: day.openingHours,
  ...(pricing && {
    unitPricingFrom: option.units.map(({ id, price }) => ({ unitId: id, ...pricingOf(price) })),
    ...(day.pricing && { pricingFrom: pricingOf(day.pricing.total) }),
  }),
});
