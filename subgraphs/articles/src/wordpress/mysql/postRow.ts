import { z } from 'zod';

/** A post as the statements return it. */
export const postRow = z.object({
  id: z.string(),
  type: z.string(),
  status: z.string(),
  isProtected: z.enum(['no', 'yes']),
  title: z.string(),
  slug: z.string(),
  content: z.string(),
  excerpt: z.string(),
  localDate: z.string(),
  publishedGmt: z.string(),
  localModified: z.string(),
  modifiedGmt: z.string(),
  author: z.string().nullable(),
  authorSlug: z.string().nullable(),
});

export type PostRow = z.infer<typeof postRow>;

export const termRow = z.object({
  postId: z.string(),
  taxonomy: z.enum(['category', 'place']),
  termId: z.string(),
  slug: z.string(),
});

export type TermRow = z.infer<typeof termRow>;

export const metaRow = z.object({ postId: z.string(), metaKey: z.string(), metaValue: z.string().nullable() });

/** The first value of each key, by post. */
export type MetaByPost = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const metaByPost = (rows: ReadonlyArray<z.infer<typeof metaRow>>): MetaByPost => {
  const posts = new Map<string, Map<string, string>>();
  for (const { postId, metaKey, metaValue } of rows) {
    const values = posts.get(postId) ?? new Map<string, string>();
    posts.set(postId, values);
    if (metaValue !== null && !values.has(metaKey)) values.set(metaKey, metaValue);
  }
  return posts;
};
