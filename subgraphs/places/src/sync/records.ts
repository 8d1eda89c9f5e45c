import { z } from 'zod';
import { canonicalLocale } from './locale.js';
import { hoursShape, periodsOf } from './readHours.js';
import { placeKindOf, pointKindOf } from './kinds.js';

/** Rows of the CMS as `to_jsonb` writes them; columns that we do not read are left out. */

const cmsId = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const line = (most: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().min(1).max(most));
const latitude = z.number().min(-90).max(90);
const longitude = z.number().min(-180).max(180);

const mostFacts = 50;
const facts = z
  .record(z.string().min(1).max(100), z.union([line(500), z.number().transform(String)]))
  .refine((all) => Object.keys(all).length <= mostFacts, { error: `must be ${mostFacts} facts at most` })
  .transform((all) =>
    Object.entries(all)
      .map(([name, value]) => ({ name, value }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  );

export const placeRecord = z.object({
  type: z.string().transform(placeKindOf),
  name: line(200),
  country_code: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((code) => code.toUpperCase())
    .nullish(),
  lat: latitude.nullish(),
  lng: longitude.nullish(),
  geonames_id: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullish(),
  facts: facts.nullish(),
});

export const pointRecord = z.object({
  place_id: cmsId,
  kind: z.string().transform(pointKindOf),
  name: line(200),
  lat: latitude,
  lng: longitude,
  /** 0 to 100; what is worth more comes first. */
  rank: z.number().int().min(0).max(100).nullish(),
  phone: line(50).nullish(),
  hours: hoursShape.transform(periodsOf).nullish(),
  google_place_id: z
    .string()
    .regex(/^[\w-]{10,300}$/, { error: 'must be an id of Google Places' })
    .nullish(),
});

export const narrativeRecord = z.object({
  subject_type: z.enum(['Place', 'PointOfInterest']),
  subject_id: cmsId,
  locale: z
    .string()
    .max(35)
    .transform(canonicalLocale)
    .pipe(z.string({ error: 'must be a locale such as "de" or "pt-BR"' })),
  body: z.string().max(100_000),
  author: line(200).nullish(),
});
