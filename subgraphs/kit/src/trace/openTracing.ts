import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { openOtlpExporter } from '@tripgraph/telemetry/otlp/exporter';
import type { OtlpSettings } from '@tripgraph/telemetry/otlp/settings';
import { spanMetricHelp, spanSamples } from '@tripgraph/telemetry/otlp/spanSamples';
import { traceparentHeader } from '@tripgraph/telemetry/traceContext';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../log.js';
import type { SubgraphMetrics } from '../metrics/subgraphMetrics.js';
import { requestIdOf } from '../requestId.js';
import { recordingOf, traceHeader, type Recording } from './recording.js';
import { spansOf } from './spansOf.js';
import { bindRecording, tellingPlugin, type Outcome } from './tellingPlugin.js';

/** How the requests of a subgraph are traced. */
export type Tracing<Context extends BaseContext> = {
  /** Looks at when requests come, before anything else does. */
  readonly watch: (app: FastifyInstance) => void;
  /** What is to be written down of a request that has been found to be the gateway's; undefined for most. */
  readonly begin: (request: FastifyRequest, reply: FastifyReply) => Recording | undefined;
  /** Says what context a recording belongs to. */
  readonly isOf: (recording: Recording | undefined, context: Context) => void;
  /** Tells in answers what they are to tell. */
  readonly plugin: ApolloServerPlugin<Context>;
  /** Sends what has not been sent. */
  readonly close: () => Promise<void>;
};

const nothingKnown: Outcome = { operation: undefined, error: undefined };

/** Nothing is collected without `settings`; the gateway is told what it asks for in any case. */
export const openTracing = <Context extends BaseContext>(
  name: string,
  settings: OtlpSettings | undefined,
  log: Log,
  metrics: Pick<SubgraphMetrics, 'counter'> | undefined,
): Tracing<Context> => {
  const onFailing = (reason: string): void => log('traces not sent', { reason });
  const exporter = settings && openOtlpExporter({ ...settings, serviceName: name, onFailing });
  if (exporter)
    metrics?.counter({ name: 'subgraph_spans_total', help: spanMetricHelp, read: () => spanSamples(exporter.counts) });
  const arrivals = new WeakMap<FastifyRequest, number>();
  const outcomes = new WeakMap<Recording, Outcome>();
  const collect = (recording: Recording, { method, headers, routeOptions }: FastifyRequest, { raw }: FastifyReply) => {
    const { operation, error } = outcomes.get(recording) ?? nothingKnown;
    const answered = { method, route: routeOptions.url ?? '', status: raw.statusCode, operation };
    const failure = raw.writableFinished ? error : 'CLIENT_GONE';
    exporter?.add(spansOf(recording, { ...answered, requestId: requestIdOf(headers), error: failure }));
  };
  return {
    watch: (app) => {
      app.addHook('onRequest', (request, _reply, next) => {
        const { headers } = request;
        if (traceHeader in headers || traceparentHeader in headers) arrivals.set(request, performance.now());
        next();
      });
    },
    begin: (request, reply) => {
      const arrivedAt = arrivals.get(request);
      if (arrivedAt === undefined) return undefined;
      const recording = recordingOf(request.headers, exporter !== undefined, performance.now() - arrivedAt);
      if (exporter && recording?.context.isSampled) reply.raw.once('close', () => collect(recording, request, reply));
      return recording;
    },
    isOf: bindRecording,
    plugin: tellingPlugin((recording, outcome) => outcomes.set(recording, outcome)),
    close: () => exporter?.close() ?? Promise.resolve(),
  };
};
