import { z } from 'zod';

/** Meta come as an object, or as an empty list where there are none: PHP knows one kind of array. */
const meta = z
  .union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform(() => ({}) as Record<string, unknown>)])
  .default({});

const author = z.object({ name: z.string() });
const image = z.object({
  source_url: z.string(),
  alt_text: z.string().optional(),
  media_details: z
    .object({ width: z.int().min(1), height: z.int().min(1) })
    .partial()
    .catch({})
    .default({}),
});

/** What cannot be embedded (somebody who is gone, an image that nobody may see) is an error in its place. */
const firstOf = <Shape extends z.ZodType>(shape: Shape) =>
  z.array(z.unknown()).transform((items) => shape.safeParse(items[0]).data ?? null);

const embedded = z
  .object({ author: firstOf(author).optional(), 'wp:featuredmedia': firstOf(image).optional() })
  .default({});

/** A post of `/wp/v2/posts` (https://developer.wordpress.org/rest-api/reference/posts/), as far as it is read. */
export const postShape = z.object({
  id: z.int().min(1),
  date_gmt: z.string().nullable(),
  modified_gmt: z.string().nullable(),
  slug: z.string(),
  status: z.string(),
  type: z.string(),
  link: z.string(),
  title: z.object({ rendered: z.string() }),
  content: z.object({ rendered: z.string(), protected: z.boolean().default(false) }),
  excerpt: z.object({ rendered: z.string() }),
  categories: z.array(z.int()).default([]),
  place: z.array(z.int()).default([]),
  meta,
  _embedded: embedded,
});

export type RestPost = z.infer<typeof postShape>;

/** The fields that are asked for; links are needed for what is embedded. */
export const postFields = [...Object.keys(postShape.shape), '_links'].join(',');

/** A term of `/wp/v2/place` or `/wp/v2/categories`. */
export const termShape = z.object({
  id: z.int().min(1),
  name: z.string(),
  slug: z.string(),
  parent: z.int().default(0),
  meta,
});

export const termFields = Object.keys(termShape.shape).join(',');

/** A value of meta as text; the first where there are several. */
export const metaText = (values: Readonly<Record<string, unknown>>, key: string): string | null => {
  const value = values[key];
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number') return String(one);
  return typeof one === 'string' && one !== '' ? one : null;
};
