import type { AttemptKind, FetchTrace, StageName, StatementTrace } from './requestTrace.js';

// What is known of a request: all that is shown or sent of it is made from this. Times are milliseconds from its beginning, as measured.

/** A plan as it was made, before it is known which shards are asked. */
export type PlannedNode =
  | { readonly kind: 'sequence' | 'parallel'; readonly nodes: readonly PlannedNode[] }
  | { readonly kind: 'flatten'; readonly path: readonly string[]; readonly node: PlannedNode }
  | {
      readonly kind: 'condition';
      readonly if: string;
      readonly then: PlannedNode | null;
      readonly else: PlannedNode | null;
    }
  | {
      readonly kind: 'fetch';
      readonly id: number;
      readonly subgraph: string;
      readonly operation: string;
      readonly requires: string | null;
    };

/** The operation that was run. */
export type RecordedOperation = {
  readonly name: string | undefined;
  readonly type: string;
  readonly plan: () => PlannedNode;
};

export type RecordedStage = { readonly name: StageName; readonly startMs: number; endMs: number | undefined };

export type RecordedAttempt = {
  readonly kind: AttemptKind;
  readonly instance: number;
  readonly spanId: string;
  readonly startMs: number;
  /** When it went out; undefined where it did not, or not by itself. */
  sentMs: number | undefined;
  firstByteMs: number | undefined;
  endMs: number | undefined;
  status: number | undefined;
  reason: string | undefined;
  answerBytes: number;
  /** Whether it got the answer to an equal one. */
  isShared: boolean;
};

export type RecordedFetch = Pick<
  FetchTrace,
  'node' | 'subgraph' | 'shard' | 'startMs' | 'requestBytes' | 'entities'
> & {
  outcome: FetchTrace['outcome'] | undefined;
  errorCode: string | undefined;
  endMs: number | undefined;
  readonly attempts: RecordedAttempt[];
  /** Their times are of the subgraph: from the request's arrival there. */
  statements: readonly StatementTrace[];
  /** What it says of itself in Apollo's format, base64. */
  ftv1: string | undefined;
};

/** Which shards of how many a fetch of the plan has asked. */
export type RecordedTarget = { readonly shards: Set<string>; groupSize: number };

export type Recorded = {
  readonly traceId: string;
  /** The span of the request as a whole. */
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly requestId: string;
  /** Milliseconds since 1970, with fractions. */
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly clientKind: string | undefined;
  /** The first error's, of those that the client is told of. */
  readonly errorCode: string | undefined;
  readonly operation: RecordedOperation | undefined;
  readonly cost: { readonly estimated: number; readonly actual: number } | undefined;
  readonly stages: readonly RecordedStage[];
  readonly targets: ReadonlyMap<number, RecordedTarget>;
  readonly fetches: readonly RecordedFetch[];
  readonly omittedFetches: number;
};
