import type { Span, SpanAttributes } from '@tripgraph/telemetry/span';
import type { Asked, Recording } from './recording.js';

/** What is known of a request when it has been answered. */
export type Answered = {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly requestId: string | undefined;
  /** Undefined for what is no operation. */
  readonly operation: { readonly type: string; readonly name: string | undefined } | undefined;
  /** The code of the first error of the answer. */
  readonly error: string | undefined;
};

const attributesOf = (recording: Recording, answered: Answered): SpanAttributes => {
  const { method, route, status, requestId, operation } = answered;
  const omitted = recording.omitted();
  return {
    'http.request.method': method,
    'http.route': route,
    'http.response.status_code': status,
    ...(operation && { 'graphql.operation.type': operation.type }),
    ...(operation?.name !== undefined && { 'graphql.operation.name': operation.name }),
    ...(requestId !== undefined && { 'tripgraph.request.id': requestId }),
    ...(omitted > 0 && { 'tripgraph.omitted': omitted }),
  };
};

const ofAsked: Readonly<Record<Asked['kind'], (asked: Asked) => SpanAttributes>> = {
  statement: ({ name, rows }) => ({
    'db.system.name': 'postgresql',
    'db.query.summary': name,
    'db.response.returned_rows': rows,
  }),
  request: () => ({ 'http.request.method': 'POST' }),
};

/** The spans of a request that has just been answered: its own, and below it one of each thing that was asked for it. */
export const spansOf = (recording: Recording, answered: Answered): Span[] => {
  const { context, parentSpanId, arrivedMs, asked } = recording;
  const { traceId, spanId } = context;
  const own: Span = {
    ...{ traceId, spanId, parentSpanId },
    name: `${answered.method} ${answered.route}`,
    kind: 'server',
    startMs: arrivedMs,
    endMs: arrivedMs + recording.elapsedMs(),
    attributes: attributesOf(recording, answered),
    ...(answered.error !== undefined && { error: answered.error }),
  };
  const below = asked.map((each): Span => {
    const startMs = arrivedMs + each.startMs;
    return {
      ...{ traceId, spanId: each.spanId, parentSpanId: spanId },
      name: each.name,
      kind: 'client',
      startMs,
      endMs: startMs + each.durationMs,
      attributes: { ...ofAsked[each.kind](each), ...(each.error !== undefined && { 'error.type': each.error }) },
      ...(each.error !== undefined && { error: each.error }),
    };
  });
  return [own, ...below];
};
