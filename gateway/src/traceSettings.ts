import { otlpSettingsOf, otlpShape, type OtlpSettings } from '@tripgraph/telemetry/otlp/settings';
import { z } from 'zod';

/** The settings of traces, as the environment has them. */
export const traceShape = {
  ...otlpShape,
  GATEWAY_TRACE_SAMPLE_PERCENT: z.coerce.number().min(0).max(100).default(1),
};

export type TraceSettings = {
  /** How spans are sent; undefined for nowhere. */
  readonly otlp: OtlpSettings | undefined;
  /** So many requests of a hundred are sampled that do not say themselves whether they are; fractions count. */
  readonly samplePercent: number;
};

export const traceSettingsOf = (read: z.infer<z.ZodObject<typeof traceShape>>): TraceSettings => ({
  otlp: otlpSettingsOf(read),
  samplePercent: read.GATEWAY_TRACE_SAMPLE_PERCENT,
});
