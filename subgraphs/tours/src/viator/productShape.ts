import { z } from 'zod';
import { duration, location, productCode } from './shapes.js';

const located = z.object({ location: location.optional() });

const item = z.object({
  pointOfInterestLocation: located.optional(),
  duration: duration.optional(),
  passByWithoutStopping: z.boolean().optional(),
  /** YES, NO or NOT_APPLICABLE. */
  admissionIncluded: z.string().optional(),
  description: z.string().optional(),
});
export type ItineraryItem = z.infer<typeof item>;

const described = z.object({ description: z.string().optional() });

const day = z.object({
  title: z.string().optional(),
  dayNumber: z.int().min(1).max(1_000),
  items: z.array(item).optional(),
  accommodations: z.array(described).optional(),
  foodAndDrinks: z
    .array(
      z.object({
        typeDescription: z.string().optional(),
        dishName: z.string().optional(),
        dishDescription: z.string().optional(),
      }),
    )
    .optional(),
});

const route = z.object({
  name: z.string().optional(),
  operatingSchedule: z.string().optional(),
  stops: z.array(z.object({ stopLocation: location.optional(), description: z.string().optional() })).optional(),
});

/** `itinerary` is one of several kinds, told by `itineraryType`; a kind that is new has none of what we read. */
export const itineraryShape = z.object({
  itineraryType: z.string(),
  duration: duration.optional(),
  itineraryItems: z.array(item).optional(),
  days: z.array(day).optional(),
  routes: z.array(route).optional(),
  activityInfo: z.object({ location: location.optional(), description: z.string().optional() }).optional(),
  unstructuredDescription: z.string().optional(),
  unstructuredItinerary: z.string().optional(),
});
export type Itinerary = z.infer<typeof itineraryShape>;

const image = z.object({
  caption: z.string().optional(),
  isCover: z.boolean().optional(),
  variants: z.array(
    z.object({ url: z.string(), width: z.int().positive().optional(), height: z.int().positive().optional() }),
  ),
});
export type ViatorImage = z.infer<typeof image>;

/** Included or not: the supplier's own words where there are, else those of the type. */
const listed = z.object({
  typeDescription: z.string().optional(),
  description: z.string().optional(),
  otherDescription: z.string().optional(),
});

const ageBand = z.object({
  ageBand: z.string().min(1).max(40),
  startAge: z.int().nonnegative().optional(),
  endAge: z.int().nonnegative().optional(),
  minTravelersPerBooking: z.int().nonnegative().optional(),
  maxTravelersPerBooking: z.int().nonnegative().optional(),
});

const cancellationPolicy = z.object({
  type: z.string(),
  description: z.string().optional(),
  cancelIfBadWeather: z.boolean().optional(),
  cancelIfInsufficientTravelers: z.boolean().optional(),
  refundEligibility: z
    .array(
      z.object({
        dayRangeMin: z.int().nonnegative(),
        dayRangeMax: z.int().nonnegative().optional(),
        percentageRefundable: z.int().min(0).max(100),
      }),
    )
    .optional(),
});
export type CancellationPolicy = z.infer<typeof cancellationPolicy>;

/** What is read of a product that can be booked. */
export const activeProductShape = z.object({
  status: z.literal('ACTIVE'),
  productCode,
  language: z.string().max(20).default('en'),
  lastUpdatedAt: z.iso.datetime({ offset: true }).optional(),
  title: z.string().min(1),
  description: z.string().default(''),
  timeZone: z.string().max(100).optional(),
  pricingInfo: z.object({ ageBands: z.array(ageBand).default([]) }).optional(),
  images: z.array(image).default([]),
  inclusions: z.array(listed).default([]),
  exclusions: z.array(listed).default([]),
  cancellationPolicy: cancellationPolicy.optional(),
  bookingConfirmationSettings: z.object({ confirmationType: z.string() }).optional(),
  languageGuides: z.array(z.object({ language: z.string().max(20) })).default([]),
  destinations: z.array(z.object({ ref: z.string().max(40), primary: z.boolean().default(false) })).default([]),
  itinerary: itineraryShape.optional(),
  productOptions: z
    .array(
      z.object({
        productOptionCode: z.string().min(1).max(100),
        title: z.string().optional(),
        description: z.string().optional(),
      }),
    )
    .default([]),
  translationInfo: z
    .object({ containsMachineTranslatedText: z.boolean().default(false), translationSource: z.string().optional() })
    .optional(),
  supplier: z.object({ name: z.string() }).optional(),
  reviews: z
    .object({ totalReviews: z.int().nonnegative(), combinedAverageRating: z.number().min(0).max(5).optional() })
    .optional(),
  viatorUniqueContent: z
    .object({
      shortDescription: z.string().optional(),
      longDescription: z.string().optional(),
      insiderTips: z.string().optional(),
      highlights: z.array(z.string()).default([]),
    })
    .optional(),
});
export type ViatorProduct = z.infer<typeof activeProductShape>;

/** A tombstone: nothing but that it cannot be booked any more. */
export const productShape = z.discriminatedUnion('status', [
  activeProductShape,
  z.object({ status: z.literal('INACTIVE'), productCode }),
]);
