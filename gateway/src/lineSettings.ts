import { z } from 'zod';
import type { LineRules } from './http/whyTold.js';

/** The settings of which requests have a line in the log, as the environment has them. */
export const lineShape = {
  GATEWAY_LOG_SLOW_MS: z.coerce.number().int().min(1).max(600_000).default(1_000),
  GATEWAY_LOG_SAMPLE_PERCENT: z.coerce.number().min(0).max(100).default(1),
  GATEWAY_LOG_LINES_PER_SECOND: z.coerce.number().int().min(1).max(100_000).default(200),
};

export type LineSettings = LineRules & {
  /** More lines about requests are not written in a second; it is told how many are left out. */
  readonly perSecond: number;
};

export const lineSettingsOf = (read: z.output<z.ZodObject<typeof lineShape>>): LineSettings => ({
  slowMs: read.GATEWAY_LOG_SLOW_MS,
  samplePercent: read.GATEWAY_LOG_SAMPLE_PERCENT,
  perSecond: read.GATEWAY_LOG_LINES_PER_SECOND,
});
