import { newSpanId, writeTraceparent } from '@tripgraph/telemetry/traceContext';
import type { RecordedAttempt, RecordedFetch } from './recorded.js';
import type { AttemptKind } from './requestTrace.js';
import { statementsIn } from './statements.js';

/** How one request is recorded. */
export type Recording = {
  /** Milliseconds since it began. */
  readonly elapsedMs: () => number;
  readonly traceId: string;
  readonly isSampled: boolean;
  /** Whether its client is shown the statements of subgraphs, or what they say of themselves in Apollo's format. */
  readonly showsStatements: boolean;
  readonly showsFtv1: boolean;
};

/** Told what becomes of a request to one instance. */
export type AttemptRecord = {
  readonly asksForMore: boolean;
  readonly headers: () => Readonly<Record<string, string>>;
  readonly joins: () => void;
  readonly goesOut: () => void;
  readonly repeats: () => void;
  readonly begins: (status: number) => void;
  readonly hears: (extensions: unknown) => void;
  readonly ends: (bytes: number, reason: string | undefined) => void;
};

/** A longer one is of no use to anybody. */
const maximumFtv1Characters = 1_000_000;

const ftv1In = (extensions: unknown): string | undefined => {
  const said = (extensions as { readonly ftv1?: unknown } | null | undefined)?.ftv1;
  return typeof said === 'string' && said.length <= maximumFtv1Characters ? said : undefined;
};

/** Adds an attempt to a fetch, and what it is told of it. */
export const recordAttempt = (
  { elapsedMs, traceId, isSampled, showsStatements, showsFtv1 }: Recording,
  fetch: RecordedFetch,
  firstKind: AttemptKind,
  instance: number,
): AttemptRecord => {
  const begin = (kind: AttemptKind): RecordedAttempt => {
    const begun: RecordedAttempt = {
      kind,
      instance,
      spanId: newSpanId(),
      startMs: elapsedMs(),
      sentMs: undefined,
      firstByteMs: undefined,
      endMs: undefined,
      status: undefined,
      reason: undefined,
      answerBytes: 0,
      isShared: false,
    };
    fetch.attempts.push(begun);
    return begun;
  };
  let attempt = begin(firstKind);
  return {
    asksForMore: showsStatements || showsFtv1,
    headers: () => ({
      traceparent: writeTraceparent({ traceId, spanId: attempt.spanId, isSampled }),
      ...(showsStatements && { 'tripgraph-trace': '1' }),
      ...(showsFtv1 && { 'apollo-federation-include-trace': 'ftv1' }),
    }),
    joins: () => (attempt.isShared = true),
    goesOut: () => (attempt.sentMs = elapsedMs()),
    repeats: () => {
      Object.assign(attempt, { endMs: elapsedMs(), reason: 'the connection broke' });
      attempt = begin('retry');
    },
    begins: (status) => {
      // Who does not wait any more may not be the only one who waited.
      if (attempt.endMs !== undefined) return;
      attempt.firstByteMs = elapsedMs();
      attempt.status = status;
    },
    hears: (extensions) => {
      if (showsStatements) fetch.statements = statementsIn(extensions);
      if (showsFtv1) fetch.ftv1 = ftv1In(extensions);
    },
    ends: (bytes, reason) => Object.assign(attempt, { endMs: elapsedMs(), answerBytes: bytes, reason }),
  };
};
