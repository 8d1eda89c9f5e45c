import type { Span, SpanAttributes } from '@tripgraph/telemetry/span';
import { newSpanId } from '@tripgraph/telemetry/traceContext';
import type { Recorded, RecordedAttempt, RecordedFetch } from './recorded.js';

type Attributes = Record<string, string | number | boolean>;
type Told = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What there is of some attributes. */
const those = (told: Told): Attributes => {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(told)) if (value !== undefined && value !== null) attributes[name] = value;
  return attributes;
};

const requestAttributes = ({ requestId, clientKind, operation, cost, omittedFetches }: Recorded): SpanAttributes =>
  those({
    'graphql.operation.type': operation?.type,
    'graphql.operation.name': operation?.name,
    'tripgraph.request.id': requestId,
    'tripgraph.client.kind': clientKind,
    'tripgraph.cost.estimated': cost?.estimated,
    'tripgraph.cost.actual': cost?.actual,
    'tripgraph.fetches.omitted': omittedFetches > 0 ? omittedFetches : undefined,
  });

const attemptAttributes = (fetch: RecordedFetch, attempt: RecordedAttempt): SpanAttributes =>
  those({
    'http.request.method': 'POST',
    'http.response.status_code': attempt.status,
    'http.request.body.size': fetch.requestBytes,
    'http.response.body.size': attempt.answerBytes,
    'http.request.resend_count': attempt.kind === 'retry' ? 1 : undefined,
    'tripgraph.subgraph': fetch.subgraph,
    'tripgraph.shard': fetch.shard,
    'tripgraph.fetch': fetch.node,
    'tripgraph.attempt': attempt.kind,
    'tripgraph.instance': attempt.instance,
    'tripgraph.shared': attempt.isShared || undefined,
    'tripgraph.entities': fetch.entities,
    'tripgraph.wait_ms': attempt.sentMs === undefined ? undefined : attempt.sentMs - attempt.startMs,
  });

/** A span for the request, one for each stage, and, in the one in which it was run, one for each attempt at a subgraph. */
export const spansOf = (recorded: Recorded): readonly Span[] => {
  const { traceId, spanId, parentSpanId, startedAtMs, durationMs, stages, errorCode } = recorded;
  const at = (ms: number): number => startedAtMs + ms;
  const staged = stages.map(({ name, startMs, endMs = durationMs }): Span => {
    const times = { startMs: at(startMs), endMs: at(endMs) };
    return { traceId, spanId: newSpanId(), parentSpanId: spanId, name, kind: 'internal', ...times, attributes: {} };
  });
  const running = staged.find(({ name }) => name === 'run')?.spanId ?? spanId;
  const attempted = recorded.fetches.flatMap((fetch) =>
    fetch.attempts.map((attempt): Span => ({
      traceId,
      spanId: attempt.spanId,
      parentSpanId: running,
      name: fetch.shard ?? fetch.subgraph,
      kind: 'client',
      startMs: at(attempt.startMs),
      endMs: at(attempt.endMs ?? durationMs),
      attributes: attemptAttributes(fetch, attempt),
      ...(attempt.reason !== undefined && { error: attempt.reason }),
    })),
  );
  const whole: Span = {
    ...{ traceId, spanId, parentSpanId, name: 'graphql', kind: 'server' },
    startMs: at(0),
    endMs: at(durationMs),
    attributes: requestAttributes(recorded),
    ...(errorCode !== undefined && { error: errorCode }),
  };
  return [whole, ...staged, ...attempted];
};
