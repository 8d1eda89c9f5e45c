/** What is done for a request, one thing after the other; of an operation that is known only the last two. */
export type StageName = 'parse' | 'validate' | 'plan' | 'compile' | 'run' | 'shape';

/**
 * What became of a request, as `extensions.trace` shows it to those who may ask: docs/trace.schema.json says the same as a schema. Times
 * are milliseconds from the beginning of the request, to a hundredth.
 */
export type RequestTrace = {
  readonly traceId: string;
  readonly requestId: string;
  /** As RFC 3339 has it. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly operation: string | null;
  /** Null for what was not run. */
  readonly cost: { readonly estimated: number; readonly actual: number } | null;
  readonly stages: ReadonlyArray<{ readonly name: StageName; readonly startMs: number; readonly durationMs: number }>;
  /** What was planned; a sequence of nothing where nothing was. */
  readonly plan: PlanNode;
  /** What was really done, in the order in which it began. */
  readonly fetches: readonly FetchTrace[];
  /** So many more are left out. */
  readonly omittedFetches: number;
};

export type PlanNode =
  | { readonly kind: 'sequence' | 'parallel'; readonly nodes: readonly PlanNode[] }
  | { readonly kind: 'flatten'; readonly path: string; readonly node: PlanNode }
  | { readonly kind: 'condition'; readonly if: string; readonly then: PlanNode | null; readonly else: PlanNode | null }
  | PlanFetch;

export type PlanFetch = {
  readonly kind: 'fetch';
  /** By which `fetches` name it. */
  readonly id: number;
  readonly subgraph: string;
  /** GraphQL, with line breaks. */
  readonly operation: string;
  /** What is read of objects to ask for more of them, such as `Place { id }`; null for a fetch of root fields. */
  readonly requires: string | null;
  /** Of a shard group, which shards were asked; null for what is no group, or was not asked. */
  readonly target: 'none' | 'one' | 'some' | 'all' | null;
  readonly shards: readonly string[];
};

/** One request to a subgraph or a shard, or what was known without one. */
export type FetchTrace = {
  /** The id of the plan's fetch. */
  readonly node: number;
  readonly subgraph: string;
  readonly shard: string | null;
  /** `shared`: it got the answer to an equal request that was under way. */
  readonly outcome: 'answered' | 'failed' | 'cached' | 'stale' | 'shared';
  /** A code of docs/errors.md. */
  readonly errorCode: string | null;
  readonly startMs: number;
  /** From then until it went out: for its turn, and for a connection. */
  readonly waitMs: number;
  readonly firstByteMs: number | null;
  readonly endMs: number;
  readonly requestBytes: number;
  readonly answerBytes: number;
  /** How many were asked for, or known; null where it is about root fields. */
  readonly entities: number | null;
  readonly attempts: readonly AttemptTrace[];
  readonly statements: readonly StatementTrace[];
};

export type AttemptKind = 'first' | 'retry' | 'hedge' | 'failover';

export type AttemptTrace = {
  readonly kind: AttemptKind;
  /** 0 is the first one, the others are replicas. */
  readonly instance: number;
  readonly startMs: number;
  readonly firstByteMs: number | null;
  readonly endMs: number;
  /** HTTP's; null without an answer. */
  readonly status: number | null;
  /** Why it came to nothing; null where it did not. It names no address. */
  readonly reason: string | null;
};

/** A statement that a subgraph says it has sent to its database. */
export type StatementTrace = {
  readonly name: string;
  readonly startMs: number;
  readonly durationMs: number;
  readonly rows: number;
};
