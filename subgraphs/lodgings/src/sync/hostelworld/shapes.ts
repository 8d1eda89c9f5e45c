import { z } from 'zod';

/** Ids are whole numbers, some of them written as text. */
const id = z.union([z.number().int().positive(), z.string().regex(/^\d{1,15}$/)]).transform(String);

export const cityShape = z.object({ id, name: z.string().max(200) });
export type City = z.output<typeof cityShape> & { readonly country: string };

/** A country with its cities, each still to be checked by itself. */
export const countryShape = z.object({
  name: z.string().max(200),
  cities: z.array(z.unknown()).max(20_000).default([]),
});

/** The answer of `/continents/{1..6}/countries/`: all that there is on a continent, each country still to be checked by itself. */
export const countriesShape = z.object({ countries: z.array(z.unknown()).max(500) });

/** A count, written as text. */
const count = z
  .union([z.number(), z.string().regex(/^\d{1,9}$/)])
  .transform(Number)
  .pipe(z.number().int().min(0));

const roomShape = z.object({
  id,
  name: z.string().max(500),
  capacity: count.nullish(),
});

/** What we read of one property of `/cities/{id}/properties/`; the rest is passed over. */
export const propertyShape = z.object({
  id,
  name: z.string().min(1).max(500),
  type: z.string().max(100).nullish(),
  starRating: z.number().min(0).max(5).nullish(),
  overallRating: z.object({ overall: z.number().min(0).max(100), numberOfRatings: count }).nullish(),
  latitude: z.number().min(-90).max(90).nullish(),
  longitude: z.number().min(-180).max(180).nullish(),
  address1: z.string().max(1_000).nullish(),
  address2: z.string().max(1_000).nullish(),
  overview: z.string().max(50_000).nullish(),
  images: z
    .array(z.object({ prefix: z.string(), suffix: z.string() }))
    .max(1_000)
    .nullish(),
  imagesGallery: z
    .array(z.object({ prefix: z.string(), suffix: z.string() }))
    .max(1_000)
    .nullish(),
  facilities: z
    .array(z.object({ facilities: z.array(z.object({ name: z.string().max(200) })).max(1_000) }))
    .max(100)
    .nullish(),
  rooms: z
    .object({ dorms: z.array(roomShape).max(1_000).default([]), privates: z.array(roomShape).max(1_000).default([]) })
    .nullish(),
});

export type Property = z.output<typeof propertyShape>;

/** A city's properties, each still to be checked by itself. Without `per-page` the whole city comes. */
export const propertiesShape = z.object({ properties: z.array(z.unknown()).max(20_000) });
