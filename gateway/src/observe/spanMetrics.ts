import type { SpanExporter } from '@tripgraph/telemetry/otlp/exporter';
import { spanMetricHelp, spanSamples } from '@tripgraph/telemetry/otlp/spanSamples';
import { readCounter } from '@tripgraph/telemetry/readMetrics';
import type { Registry } from 'prom-client';

export type SpanMetrics = {
  /** Says whom to ask what became of spans, where some are sent. */
  readonly watchSpans: (counts: SpanExporter['counts']) => void;
};

export const spanMetrics = (registry: Registry): SpanMetrics => ({
  watchSpans: (counts) =>
    readCounter(registry, { name: 'gateway_spans_total', help: spanMetricHelp, read: () => spanSamples(counts) }),
});
