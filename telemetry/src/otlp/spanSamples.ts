import type { Sample } from '../readMetrics.js';
import type { SpanExporter } from './exporter.js';

export const spanMetricHelp =
  'Spans that were sent, that were dropped for want of room, and that the collector did not take (failed).';

/** What has become of spans, as a metric with the label `outcome`. */
export const spanSamples = (counts: SpanExporter['counts']): Sample[] =>
  Object.entries(counts()).map(([outcome, value]) => ({ labels: { outcome }, value }));
