import { z } from 'zod';
import { degrees, placeName, resourceId, stub } from './shapes.js';

const detail = z.object({
  body: z.string().nullish(),
  detail_type: z.object({ code: z.string().nullish(), label: z.string().nullish() }).nullish(),
});
export type Detail = z.infer<typeof detail>;

/** What is read of a tour dossier. */
export const dossierShape = z.object({
  id: resourceId,
  name: z.string().min(1),
  description: z.string().nullish(),
  details: z.array(detail).nullish(),
  images: z.array(z.object({ type: z.string().nullish(), image_href: z.string() })).nullish(),
  structured_itineraries: z.array(stub).nullish(),
});
export type Dossier = z.infer<typeof dossierShape>;

const named = z.object({ name: z.string().nullish() }).nullish();

const component = z.object({
  type: z.string().nullish(),
  start_location: stub.nullish(),
  end_location: stub.nullish(),
  accommodation_dossier: named,
});

/** Meals are texts, or things with a name or a type. */
const meal = z.union([z.string(), z.object({ name: z.string().nullish(), type: z.string().nullish() })]);

const day = z.object({
  day: z.int().min(1).max(1_000),
  label: z.string().nullish(),
  summary: z.string().nullish(),
  description: z.string().nullish(),
  meals: z.array(meal).nullish(),
  start_location: stub.nullish(),
  end_location: stub.nullish(),
  components: z.array(component).nullish(),
});
export type ItineraryDay = z.infer<typeof day>;

/** What is read of an itinerary; `duration` is in days. */
export const itineraryShape = z.object({
  duration: z.int().min(1).max(1_000).nullish(),
  days: z.array(day).nullish(),
});
export type Itinerary = z.infer<typeof itineraryShape>;

/** What is read of a place, which has GeoNames' shape. */
export const placeShape = z.object({
  id: resourceId,
  name: placeName.min(1),
  ascii_name: placeName.nullish(),
  latitude: degrees(90).nullish(),
  longitude: degrees(180).nullish(),
  country: z.object({ id: z.string().nullish() }).nullish(),
});
export type GPlace = z.infer<typeof placeShape>;
