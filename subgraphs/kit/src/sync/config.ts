import { z } from 'zod';
import { readSettings } from '../readSettings.js';

const hostPattern = /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/;

/** Sources that may be at private addresses and without TLS, with commas between them: `host` or `host:port`. */
export const privateHosts = z
  .string()
  .transform((text) => text.split(',').filter((host) => host !== ''))
  .pipe(z.array(z.string().regex(hostPattern, 'must be hosts such as 127.0.0.1:4080, with commas between them')))
  .default([]);

const settingsShape = z.object({
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  SYNC_METRICS_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  SYNC_EVERY_SECONDS: z.coerce.number().int().min(1).max(604_800).optional(),
  SOURCE_PRIVATE_HOSTS: privateHosts,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What every sync process is told from outside; units stand in the names. */
export type SyncSettings = {
  readonly host: string;
  /** Of metrics and health; 0 takes any free one. */
  readonly metricsPort: number;
  readonly databaseUrl: string;
  /** Takes the place of what each source says; undefined: nothing was said. */
  readonly everyMs: number | undefined;
  /** Sources that may be at private addresses and without TLS: `host` or `host:port`. */
  readonly privateHosts: readonly string[];
  readonly logLevel: string;
};

/** Reads the settings of a sync process. Throws one Error that lists every setting that is missing or wrong. */
export const readSyncSettings = (env: NodeJS.ProcessEnv = process.env): SyncSettings => {
  const read = readSettings(settingsShape, env);
  const { HOST, DATABASE_URL, SYNC_METRICS_PORT, SYNC_EVERY_SECONDS, SOURCE_PRIVATE_HOSTS, LOG_LEVEL } = read;
  return {
    host: HOST,
    metricsPort: SYNC_METRICS_PORT,
    databaseUrl: DATABASE_URL,
    everyMs: SYNC_EVERY_SECONDS === undefined ? undefined : SYNC_EVERY_SECONDS * 1000,
    privateHosts: SOURCE_PRIVATE_HOSTS,
    logLevel: LOG_LEVEL,
  };
};
