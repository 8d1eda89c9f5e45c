import { openOtlpExporter } from '@tripgraph/telemetry/otlp/exporter';
import { timeOfDayMs } from '@tripgraph/telemetry/wallClock';
import type { GatewayOptions } from './app.js';
import type { RunRecord } from './engine/record.js';
import type { BeginRecord, RequestRecord } from './http/records.js';
import type { Metrics } from './observe/metrics.js';
import { recorder } from './trace/recorder.js';

export type Traces = {
  /** Begins the record of a request, which http and engine tell what they do; undefined where nobody wants to see it. */
  readonly begin: (...request: Parameters<BeginRecord>) => (RequestRecord & RunRecord) | undefined;
  /** Sends what is not sent yet. */
  readonly close: () => Promise<void>;
};

/** Records requests for their clients, and sends spans of some, as the settings say. */
export const openTrace = (
  { settings, log }: Pick<GatewayOptions, 'settings' | 'log'>,
  { watchSpans }: Pick<Metrics, 'watchSpans'>,
): Traces => {
  const { otlp, samplePercent } = settings.traces;
  const onFailing = (reason: string): void => log('traces not sent', { reason });
  const exporter = otlp && openOtlpExporter({ ...otlp, serviceName: 'gateway', onFailing });
  if (exporter) watchSpans(exporter.counts);
  return {
    begin: recorder({
      isOpen: !settings.production,
      samplePercent: exporter ? samplePercent : 0,
      random: Math.random,
      nowMs: () => performance.now(),
      wallMs: timeOfDayMs,
      send: exporter?.add,
    }),
    close: async () => exporter?.close(),
  };
};
