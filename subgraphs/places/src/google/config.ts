import { readSettings } from '@tripgraph/kit/readSettings';
import { privateHosts } from '@tripgraph/kit/sync/config';
import { z } from 'zod';

const settingsShape = z.object({
  GOOGLE_PLACES_API_KEY: z
    .string()
    .regex(/^[\w-]{10,200}$/, { error: 'must be a key of 10 to 200 letters, digits, "-" and "_"' })
    .optional(),
  GOOGLE_PLACES_URL: z.url({ protocol: /^https?$/ }).default('https://places.googleapis.com'),
  GOOGLE_PLACES_TIMEOUT_MS: z.coerce.number().int().min(50).max(10_000).default(1_500),
  GOOGLE_PLACES_TTL_MS: z.coerce.number().int().min(1_000).max(3_600_000).default(300_000),
  GOOGLE_PLACES_MAX_KEPT: z.coerce.number().int().min(1).max(100_000).default(5_000),
  GOOGLE_PLACES_MAX_UNDER_WAY: z.coerce.number().int().min(1).max(500).default(50),
  GOOGLE_PLACES_RATE_PER_SECOND: z.coerce.number().int().min(1).max(1_000).default(100),
  SOURCE_PRIVATE_HOSTS: privateHosts,
});

/** How Google Places is asked; units stand in the names. */
export type GoogleSettings = {
  readonly apiKey: string;
  readonly url: string;
  readonly timeoutMs: number;
  /** So long an answer is given again; nothing is kept for longer, as Google's terms have it. */
  readonly ttlMs: number;
  /** Answers that are kept at a time. */
  readonly maximumKept: number;
  /** Questions that wait for their answer at a time. */
  readonly maximumUnderWay: number;
  readonly ratePerSecond: number;
  /** Hosts that may be reached though their addresses are not public: simulators. */
  readonly privateHosts: readonly string[];
};

/** Reads the settings of Google Places; null without a key: nobody is asked then. Throws one Error that lists what is wrong. */
export const readGoogleSettings = (env: NodeJS.ProcessEnv = process.env): GoogleSettings | null => {
  const read = readSettings(settingsShape, env);
  if (read.GOOGLE_PLACES_API_KEY === undefined) return null;
  return {
    apiKey: read.GOOGLE_PLACES_API_KEY,
    url: read.GOOGLE_PLACES_URL,
    timeoutMs: read.GOOGLE_PLACES_TIMEOUT_MS,
    ttlMs: read.GOOGLE_PLACES_TTL_MS,
    maximumKept: read.GOOGLE_PLACES_MAX_KEPT,
    maximumUnderWay: read.GOOGLE_PLACES_MAX_UNDER_WAY,
    ratePerSecond: read.GOOGLE_PLACES_RATE_PER_SECOND,
    privateHosts: read.SOURCE_PRIVATE_HOSTS,
  };
};
