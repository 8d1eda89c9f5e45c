import { childOf, newTraceContext, readTraceparent, traceparentHeader } from '@tripgraph/telemetry/traceContext';
import type { TraceContext } from '@tripgraph/telemetry/traceContext';
import { timeOfDayMs } from '@tripgraph/telemetry/wallClock';
import type { ContextRequest } from '../serve.js';
import { failureCode } from './failureCode.js';

/** The header in which the gateway says that the answer is to tell what was asked of the database. */
export const traceHeader = 'tripgraph-trace';

/** Of one request no more is written down than so much that was asked for it. */
const maximumAsked = 200;

/** Something that was asked of a database, or of somebody else. */
export type Asked = {
  readonly kind: 'statement' | 'request';
  readonly name: string;
  readonly spanId: string;
  /** Milliseconds from when the request came. */
  readonly startMs: number;
  readonly durationMs: number;
  /** 0 of what has none. */
  readonly rows: number;
  /** A code, where it has failed. */
  readonly error?: string;
};

/** What is written down of one request while it is answered. */
export type Recording = {
  /** When the request came, in milliseconds since 1970, and how many have passed since. */
  readonly arrivedMs: number;
  readonly elapsedMs: () => number;
  /** The request's own span, and the one that it is below, if there is one. */
  readonly context: TraceContext;
  readonly parentSpanId: string | undefined;
  /** Whether the answer is to tell what was asked. */
  readonly isTold: boolean;
  readonly asked: readonly Asked[];
  /** How much was asked that is not written down. */
  readonly omitted: () => number;
  /** Asks somebody, who is told the place in the trace, and writes it down with what `read` says of it. Rejects as `ask` does. */
  readonly writeDown: <Answer>(
    what: Pick<Asked, 'kind' | 'name'>,
    ask: (place: TraceContext) => Promise<Answer>,
    read: (answer: Answer) => Pick<Asked, 'rows' | 'error'>,
  ) => Promise<Answer>;
};

/** `headers` are believed. `sinceMs` is how long ago the request came. */
const beginRecording = (parent: TraceContext | undefined, isTold: boolean, sinceMs: number): Recording => {
  const arrivedAt = performance.now() - sinceMs;
  const elapsedMs = (): number => performance.now() - arrivedAt;
  const context = parent ? childOf(parent) : newTraceContext(false);
  const asked: Asked[] = [];
  let omitted = 0;
  const note = (what: Asked): void => {
    if (asked.length < maximumAsked) asked.push(what);
    else omitted += 1;
  };
  return {
    arrivedMs: timeOfDayMs() - sinceMs,
    elapsedMs,
    context,
    parentSpanId: parent?.spanId,
    isTold,
    asked,
    omitted: () => omitted,
    writeDown: async (what, ask, read) => {
      const place = childOf(context);
      const startMs = elapsedMs();
      const noteAs = (outcome: Pick<Asked, 'rows' | 'error'>): void =>
        note({ ...what, ...outcome, spanId: place.spanId, startMs, durationMs: elapsedMs() - startMs });
      try {
        const answer = await ask(place);
        noteAs(read(answer));
        return answer;
      } catch (error) {
        noteAs({ rows: 0, error: failureCode(error) });
        throw error;
      }
    },
  };
};

/**
 * What is written down of a request that came `sinceMs` ago; undefined, at the cost of looking at two headers, when it is neither
 * to be told nor to be collected. `headers` are believed; `isCollecting` says whether there is anybody to collect it.
 */
export const recordingOf = (
  headers: ContextRequest['headers'],
  isCollecting: boolean,
  sinceMs: number,
): Recording | undefined => {
  const isTold = headers[traceHeader] === '1';
  const traceparent = headers[traceparentHeader];
  if (!isTold && !(isCollecting && traceparent !== undefined)) return undefined;
  const parent = typeof traceparent === 'string' ? readTraceparent(traceparent) : undefined;
  if (!isTold && !parent?.isSampled) return undefined;
  return beginRecording(parent, isTold, sinceMs);
};
