import { SpanKind, SpanStatusCode, TraceFlags, type HrTime } from '@opentelemetry/api';
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { Span } from '../span.js';

/** A span as OpenTelemetry's own packages know it. */
type ReadableSpan = Parameters<typeof JsonTraceSerializer.serializeRequest>[0][number];

const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT, internal: SpanKind.INTERNAL } as const;

/** Seconds, and nanoseconds of one; a double of milliseconds since 1970 tells microseconds apart, and no less. */
const hrTime = (milliseconds: number): HrTime => {
  const micros = Math.round(milliseconds * 1_000);
  return [Math.floor(micros / 1_000_000), (micros % 1_000_000) * 1_000];
};

const contextOf = (traceId: string, spanId: string) => ({ traceId, spanId, traceFlags: TraceFlags.SAMPLED });

const scope = { name: 'tripgraph' };

const readableSpans = (spans: readonly Span[], serviceName: string): ReadableSpan[] => {
  const resource = resourceFromAttributes({ 'service.name': serviceName, 'service.namespace': 'tripgraph' });
  return spans.map(({ traceId, spanId, parentSpanId, name, kind, startMs, endMs, attributes, error }) => ({
    name,
    kind: kinds[kind],
    spanContext: () => contextOf(traceId, spanId),
    ...(parentSpanId !== undefined && { parentSpanContext: contextOf(traceId, parentSpanId) }),
    startTime: hrTime(startMs),
    endTime: hrTime(endMs),
    duration: hrTime(endMs - startMs),
    status: error === undefined ? { code: SpanStatusCode.UNSET } : { code: SpanStatusCode.ERROR, message: error },
    attributes,
    links: [],
    events: [],
    ended: true,
    resource,
    instrumentationScope: scope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  }));
};

/** Spans of one service as the body of a request of OTLP, in its JSON encoding. */
export const encodeSpans = (spans: readonly Span[], serviceName: string): Uint8Array =>
  JsonTraceSerializer.serializeRequest(readableSpans(spans, serviceName)) ?? new Uint8Array();
