import { readSettings } from '@tripgraph/kit/readSettings';
import { z } from 'zod';

const seconds = (usual: number) => z.coerce.number().int().min(1).max(604_800).default(usual);
const rate = (usual: number) => z.coerce.number().min(0.5).max(1_000).default(usual);
const language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as en or pt-BR')
  .default('en');

const settingsShape = z.object({
  VIATOR_URL: z.url({ protocol: /^https?$/ }).default('https://api.viator.com/partner'),
  VIATOR_API_KEY: z.string().min(1).optional(),
  VIATOR_LANGUAGE: language,
  VIATOR_RATE_PER_SECOND: rate(10),
  // "Poll hourly, and every 15 minutes at most."
  VIATOR_EVERY_SECONDS: seconds(3_600),
  GADVENTURES_URL: z.url({ protocol: /^https?$/ }).default('https://rest.gadventures.com'),
  GADVENTURES_APPLICATION_KEY: z.string().min(1).optional(),
  GADVENTURES_LANGUAGE: language,
  GADVENTURES_RATE_PER_SECOND: rate(10),
  GADVENTURES_EVERY_SECONDS: seconds(86_400),
  GADVENTURES_DEPARTURES_EVERY_SECONDS: seconds(21_600),
});

/** What is needed to ask a source: where it is, as whom, in which language, how fast and how often. */
export type SupplierSettings = {
  readonly url: string;
  /** Undefined: it is not set up. */
  readonly key: string | undefined;
  readonly language: string;
  readonly ratePerSecond: number;
  readonly everyMs: number;
};

/** What the sync of the tours is told from outside, beside what all syncs are told. */
export type TourSourceSettings = {
  readonly viator: SupplierSettings;
  readonly gadventures: SupplierSettings;
  readonly departuresEveryMs: number;
};

/** Reads the settings of the sources. Throws one Error that lists every setting that is wrong. */
export const readTourSources = (env: NodeJS.ProcessEnv = process.env): TourSourceSettings => {
  const data = readSettings(settingsShape, env);
  return {
    viator: {
      url: data.VIATOR_URL,
      key: data.VIATOR_API_KEY,
      language: data.VIATOR_LANGUAGE,
      ratePerSecond: data.VIATOR_RATE_PER_SECOND,
      everyMs: data.VIATOR_EVERY_SECONDS * 1_000,
    },
    gadventures: {
      url: data.GADVENTURES_URL,
      key: data.GADVENTURES_APPLICATION_KEY,
      language: data.GADVENTURES_LANGUAGE,
      ratePerSecond: data.GADVENTURES_RATE_PER_SECOND,
      everyMs: data.GADVENTURES_EVERY_SECONDS * 1_000,
    },
    departuresEveryMs: data.GADVENTURES_DEPARTURES_EVERY_SECONDS * 1_000,
  };
};
