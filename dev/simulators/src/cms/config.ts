import { readSettings } from '@tripgraph/kit/readSettings';
import { z } from 'zod';

const shape = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  SIMULATORS_SEED: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
  SIMULATORS_SIZE: z.coerce.number().int().min(1).max(1_000_000).default(400),
});

/** Which database is to be a CMS's, and what is in it. */
export type CmsFillSettings = {
  readonly databaseUrl: string;
  readonly seed: number;
  /** About how many points of interest. */
  readonly size: number;
};

/** Reads the settings of the program that fills a CMS. Throws one Error that lists every setting that is missing or wrong. */
export const readCmsFillSettings = (env: NodeJS.ProcessEnv = process.env): CmsFillSettings => {
  const read = readSettings(shape, env);
  return { databaseUrl: read.DATABASE_URL, seed: read.SIMULATORS_SEED, size: read.SIMULATORS_SIZE };
};
