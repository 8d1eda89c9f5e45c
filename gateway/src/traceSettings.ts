import { z } from 'zod';

/** The settings of traces, as the environment has them. */
export const traceShape = {
  OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  GATEWAY_TRACE_SAMPLE_PERCENT: z.coerce.number().min(0).max(100).default(1),
};

export type TraceSettings = {
  /** Where spans are sent, as OTLP over HTTP; undefined for nowhere. */
  readonly endpoint: string | undefined;
  /** So many requests of a hundred are sampled that do not say themselves whether they are; fractions count. */
  readonly samplePercent: number;
};

export const traceSettingsOf = (read: z.infer<z.ZodObject<typeof traceShape>>): TraceSettings => ({
  endpoint: read.OTLP_ENDPOINT,
  samplePercent: read.GATEWAY_TRACE_SAMPLE_PERCENT,
});
