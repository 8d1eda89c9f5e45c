import { readSettings } from '@tripgraph/kit/readSettings';
import { z } from 'zod';

const shape = z.object({
  ONIX_FEED: z.string().min(1).max(2_000).optional(),
  ONIX_FULL_FILE: z
    .string()
    .regex(/^(?!.*\.\.)[\w.-]+(\/[\w.-]+)*$/, 'must be a path in the feed, such as full.xml.gz')
    .default('full.xml.gz'),
  ONIX_UPDATE_FILES: z
    .string()
    .regex(/^(?!.*\.\.)[\w./-]*\{number\}[\w./-]*$/, 'must be a path in the feed with {number} in it')
    .default('updates/{number}.xml.gz'),
  ONIX_AUTHORIZATION: z.string().min(1).max(4_000).optional(),
  ONIX_FULL_EVERY_HOURS: z.coerce.number().int().min(1).max(8_760).default(168),
});

/** What the sync of books is told from outside, besides what every sync process is; units stand in the names. */
export type BooksSyncSettings = {
  /** A URL, or a folder of this machine; undefined: there is no feed. */
  readonly feed: string | undefined;
  readonly names: { readonly full: string; readonly update: string };
  /** The header `Authorization` of requests to the feed. */
  readonly authorization: string | undefined;
  readonly fullEveryMs: number;
};

/** Reads them. Throws one Error that lists every setting that is wrong. */
export const readBooksSyncSettings = (env: NodeJS.ProcessEnv = process.env): BooksSyncSettings => {
  const read = readSettings(shape, env);
  return {
    feed: read.ONIX_FEED,
    names: { full: read.ONIX_FULL_FILE, update: read.ONIX_UPDATE_FILES },
    authorization: read.ONIX_AUTHORIZATION,
    fullEveryMs: read.ONIX_FULL_EVERY_HOURS * 3_600_000,
  };
};
