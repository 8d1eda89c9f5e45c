import { z } from 'zod/mini';

const ms = z.number();
const stage = z.object({
  name: z.enum(['parse', 'validate', 'plan', 'compile', 'run', 'shape']),
  startMs: ms,
  durationMs: ms,
});
const statement = z.object({ name: z.string(), startMs: ms, durationMs: ms, rows: z.number() });
const attempt = z.object({
  kind: z.enum(['first', 'retry', 'hedge', 'failover']),
  instance: z.number(),
  startMs: ms,
  firstByteMs: z.nullable(ms),
  endMs: ms,
  status: z.nullable(z.number()),
  reason: z.nullable(z.string()),
});
const fetchTrace = z.object({
  node: z.number(),
  subgraph: z.string(),
  shard: z.nullable(z.string()),
  outcome: z.enum(['answered', 'failed', 'cached', 'stale', 'shared']),
  errorCode: z.nullable(z.string()),
  startMs: ms,
  waitMs: ms,
  firstByteMs: z.nullable(ms),
  endMs: ms,
  requestBytes: z.number(),
  answerBytes: z.number(),
  entities: z.nullable(z.number()),
  attempts: z.array(attempt),
  statements: z.array(statement),
});
const planFetch = z.object({
  kind: z.literal('fetch'),
  id: z.number(),
  subgraph: z.string(),
  operation: z.string(),
  requires: z.nullable(z.string()),
  target: z.nullable(z.enum(['none', 'one', 'some', 'all'])),
  shards: z.array(z.string()),
});

export type PlanFetch = z.output<typeof planFetch>;
export type PlanNode =
  | PlanFetch
  | { kind: 'sequence' | 'parallel'; nodes: PlanNode[] }
  | { kind: 'flatten'; path: string; node: PlanNode }
  | { kind: 'condition'; if: string; then: PlanNode | null; else: PlanNode | null };

const planNode: z.ZodMiniType<PlanNode> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    planFetch,
    z.object({ kind: z.enum(['sequence', 'parallel']), nodes: z.array(planNode) }),
    z.object({ kind: z.literal('flatten'), path: z.string(), node: planNode }),
    z.object({
      kind: z.literal('condition'),
      if: z.string(),
      then: z.nullable(planNode),
      else: z.nullable(planNode),
    }),
  ]),
);

const requestTrace = z.object({
  traceId: z.string(),
  requestId: z.string(),
  startedAt: z.string(),
  durationMs: ms,
  operation: z.nullable(z.string()),
  cost: z.nullable(z.object({ estimated: z.number(), actual: z.number() })),
  stages: z.array(stage),
  plan: planNode,
  fetches: z.array(fetchTrace),
  omittedFetches: z.number(),
});

/** What the gateway says of one request in `extensions.trace`: docs/trace.schema.json. Times are ms from the request's start. */
export type RequestTrace = z.output<typeof requestTrace>;
export type FetchTrace = RequestTrace['fetches'][number];
export type Attempt = FetchTrace['attempts'][number];
export type Statement = FetchTrace['statements'][number];

/** The trace of an answer; undefined where it has none, or one that is not understood here. */
export const readTrace = (extensions: unknown): RequestTrace | undefined => {
  const read = z.object({ trace: requestTrace }).safeParse(extensions);
  return read.success ? read.data.trace : undefined;
};
