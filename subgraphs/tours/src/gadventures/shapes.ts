import { z } from 'zod';
import { sourceKeyPattern } from '../tour/tourId.js';

/** G Adventures' REST API (https://developers.gadventures.com); shapes as its own client, gapipy, and its test data have them. */
export const resourceId = z.union([z.string(), z.int()]).transform(String).pipe(z.string().regex(sourceKeyPattern));

export const href = z.string().min(1).max(2_000);

/** Longer names are nobody's. */
export const placeName = z.string().max(500);

/** Something that is to be fetched; lists and members hold these. */
export const stub = z.object({ id: resourceId, href, name: placeName.nullish() });
export type Stub = z.infer<typeof stub>;

/** Degrees, as a number or as text. */
export const degrees = (most: number) =>
  z
    .union([
      z.number(),
      z
        .string()
        .regex(/^-?\d{1,3}(\.\d{1,20})?$/)
        .transform(Number),
    ])
    .pipe(z.number().min(-most).max(most));

const mostResults = 500;

/** A page of a list; its links say where the next one is. */
export const listShape = z.object({
  count: z.int().nonnegative(),
  results: z.array(z.unknown()).max(mostResults),
  links: z.array(z.object({ rel: z.string(), href })).default([]),
});
