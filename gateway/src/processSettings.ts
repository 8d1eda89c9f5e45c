import { z } from 'zod';

/** The settings of the processes that serve, and how they end, as the environment has them. */
export const processShape = {
  GATEWAY_DRAIN_GRACE_MS: z.coerce.number().int().min(0).max(60_000).optional(),
  GATEWAY_STOP_LIMIT_MS: z.coerce.number().int().min(1).max(600_000).default(10_000),
  GATEWAY_PROCESSES: z.coerce.number().int().min(1).max(64).default(1),
  /** Set by the gateway itself for each of its processes. */
  GATEWAY_PROCESS_NUMBER: z.coerce.number().int().min(1).max(64).optional(),
  GATEWAY_METRICS_PORT: z.coerce.number().int().min(0).max(65_000).optional(),
};

export type ProcessSettings = {
  /**
   * So long requests are taken after the gateway was asked to stop, until every load balancer knows that it is not ready any
   * more; 3,000 in production and 0 elsewhere.
   */
  readonly drainGraceMs: number;
  /** What has not stopped this long after it was asked to is ended, whatever it does. */
  readonly stopLimitMs: number;
  /** So many processes share the port; one process alone is watched by nobody. */
  readonly processes: number;
  /** Which of several processes this is, from 1; undefined where it is the only one. */
  readonly processNumber: number | undefined;
  /** Where GET /metrics is served, 0 for any free port; undefined for nowhere. Of several processes each has the next port. */
  readonly metricsPort: number | undefined;
};

const metricsPortOf = (first: number | undefined, processNumber = 1): number | undefined =>
  first ? first + processNumber - 1 : first;

export const processSettingsOf = (
  read: z.output<z.ZodObject<typeof processShape>>,
  isProduction: boolean,
): ProcessSettings => ({
  drainGraceMs: read.GATEWAY_DRAIN_GRACE_MS ?? (isProduction ? 3_000 : 0),
  stopLimitMs: read.GATEWAY_STOP_LIMIT_MS,
  processes: read.GATEWAY_PROCESSES,
  processNumber: read.GATEWAY_PROCESS_NUMBER,
  metricsPort: metricsPortOf(read.GATEWAY_METRICS_PORT, read.GATEWAY_PROCESS_NUMBER),
});
