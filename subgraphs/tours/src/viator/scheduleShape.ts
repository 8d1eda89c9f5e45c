import { z } from 'zod';
import { localDate } from '../source/shapes.js';
import { amount, localTime, productCode, weekday } from './shapes.js';

const unavailableDates = z.array(z.object({ date: localDate, reason: z.string().optional() })).default([]);

/** What partners pay is left out: nobody but accounting may see it. */
const price = z.object({
  original: z.object({ recommendedRetailPrice: amount }),
  special: z
    .object({
      recommendedRetailPrice: amount,
      offerStartDate: localDate.optional(),
      offerEndDate: localDate.optional(),
      travelStartDate: localDate.optional(),
      travelEndDate: localDate.optional(),
    })
    .optional(),
});

const pricingDetail = z.object({
  pricingPackageType: z.string(),
  minTravelers: z.int().nonnegative().optional(),
  maxTravelers: z.int().nonnegative().optional(),
  ageBand: z.string().max(40).optional(),
  price,
});
export type PricingDetail = z.infer<typeof pricingDetail>;

const pricingRecord = z.object({
  daysOfWeek: z.array(weekday),
  timedEntries: z.array(z.object({ startTime: localTime, unavailableDates })).default([]),
  pricingDetails: z.array(pricingDetail).default([]),
  unavailableDates,
});
export type PricingRecord = z.infer<typeof pricingRecord>;

const season = z.object({
  startDate: localDate,
  endDate: localDate.optional(),
  pricingRecords: z.array(pricingRecord).default([]),
  operatingHours: z
    .array(
      z.object({
        dayOfWeek: weekday,
        operatingHours: z.array(z.object({ opensAt: localTime, closesAt: localTime })),
      }),
    )
    .default([]),
});
export type Season = z.infer<typeof season>;

/** What is read of a product's availability schedule; without bookable items the product cannot be booked at all. */
export const scheduleShape = z.object({
  productCode,
  currency: z.string(),
  bookableItems: z.array(z.object({ productOptionCode: z.string().max(100).optional(), seasons: z.array(season) })),
  summary: z.object({ fromPrice: amount.optional(), fromPriceBeforeDiscount: amount.optional() }).optional(),
});
export type ViatorSchedule = z.infer<typeof scheduleShape>;
