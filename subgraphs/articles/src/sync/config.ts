import { readSettings } from '@tripgraph/kit/readSettings';
import { z } from 'zod';

const url = (protocol: RegExp) => z.url({ protocol });

const shape = z
  .object({
    WORDPRESS_MYSQL_URL: url(/^mysql$/).optional(),
    WORDPRESS_TABLE_PREFIX: z
      .string()
      .regex(/^[A-Za-z0-9_]{1,32}$/)
      .default('wp_'),
    WORDPRESS_REST_URL: url(/^https?$/).optional(),
    WORDPRESS_WXR_FILE: z.string().min(1).optional(),
    WORDPRESS_WXR_IS_WHOLE: z.stringbool().default(false),
    WORDPRESS_NEWS_CATEGORY: z.string().min(1).max(200).default('news'),
    WORDPRESS_REQUESTS_PER_SECOND: z.coerce.number().min(0.1).max(100).default(5),
  })
  .refine(
    ({ WORDPRESS_MYSQL_URL: mysql, WORDPRESS_REST_URL: rest, WORDPRESS_WXR_FILE: wxr }) =>
      [mysql, rest, wxr].filter((way) => way !== undefined).length <= 1,
    {
      error:
        'only one of WORDPRESS_MYSQL_URL, WORDPRESS_REST_URL and WORDPRESS_WXR_FILE can be set: they lead to the same posts',
    },
  );

/** By which way WordPress is read. */
export type WordPressWay =
  | { readonly kind: 'MYSQL'; readonly url: string; readonly tablePrefix: string }
  | { readonly kind: 'REST'; readonly url: string; readonly requestsPerSecond: number }
  | { readonly kind: 'WXR'; readonly file: string; readonly isWhole: boolean };

export type WordPressSettings = {
  /** Null when none is set. */
  readonly way: WordPressWay | null;
  /** The slug of the category whose posts are news. */
  readonly newsCategory: string;
};

type Read = z.infer<typeof shape>;

const wayOf = (read: Read): WordPressWay | null => {
  if (read.WORDPRESS_MYSQL_URL !== undefined)
    return { kind: 'MYSQL', url: read.WORDPRESS_MYSQL_URL, tablePrefix: read.WORDPRESS_TABLE_PREFIX };
  if (read.WORDPRESS_REST_URL !== undefined)
    return { kind: 'REST', url: read.WORDPRESS_REST_URL, requestsPerSecond: read.WORDPRESS_REQUESTS_PER_SECOND };
  if (read.WORDPRESS_WXR_FILE === undefined) return null;
  return { kind: 'WXR', file: read.WORDPRESS_WXR_FILE, isWhole: read.WORDPRESS_WXR_IS_WHOLE };
};

/** Reads how WordPress is synced. Throws one Error that lists every setting that is wrong. */
export const readWordPressSettings = (env: NodeJS.ProcessEnv = process.env): WordPressSettings => {
  const read = readSettings(shape, env);
  return { way: wayOf(read), newsCategory: read.WORDPRESS_NEWS_CATEGORY };
};
