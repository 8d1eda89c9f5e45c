import type { Recorded, RecordedAttempt, RecordedFetch } from './recorded.js';
import type { AttemptTrace, FetchTrace, RequestTrace } from './requestTrace.js';
import { showPlan } from './showPlan.js';

/** As many statements of all subgraphs together are shown. */
const maximumStatements = 5_000;

const rounded = (ms: number): number => Math.round(ms * 100) / 100;
const roundedOrNull = (ms: number | undefined): number | null => (ms === undefined ? null : rounded(ms));

/** The attempt whose answer counts: it ended, and nothing is said against it; else the last one. */
const countingAttempt = ({ attempts }: RecordedFetch): RecordedAttempt | undefined =>
  attempts.find(({ endMs, reason }) => endMs !== undefined && reason === undefined) ?? attempts.at(-1);

/** Nobody waits for what has not ended when the answer is there. */
const notWaitedFor = 'it was not waited for';

const showAttempt = (attempt: RecordedAttempt, durationMs: number): AttemptTrace => ({
  kind: attempt.kind,
  instance: attempt.instance,
  startMs: rounded(attempt.startMs),
  firstByteMs: roundedOrNull(attempt.firstByteMs),
  endMs: rounded(attempt.endMs ?? durationMs),
  status: attempt.status ?? null,
  reason: attempt.endMs === undefined ? notWaitedFor : (attempt.reason ?? null),
});

const showFetch = (fetch: RecordedFetch, durationMs: number): FetchTrace => {
  const counting = countingAttempt(fetch);
  const sentMs = counting?.sentMs ?? fetch.startMs;
  return {
    node: fetch.node,
    subgraph: fetch.subgraph,
    shard: fetch.shard,
    outcome: fetch.outcome ?? 'failed',
    errorCode: fetch.errorCode ?? null,
    startMs: rounded(fetch.startMs),
    waitMs: rounded(sentMs - fetch.startMs),
    firstByteMs: roundedOrNull(counting?.firstByteMs),
    endMs: rounded(fetch.endMs ?? durationMs),
    requestBytes: fetch.requestBytes,
    answerBytes: counting?.answerBytes ?? 0,
    entities: fetch.entities,
    attempts: fetch.attempts.map((attempt) => showAttempt(attempt, durationMs)),
    statements: fetch.statements.map(({ name, startMs, durationMs: tookMs, rows }) => ({
      name,
      startMs: rounded(sentMs + startMs),
      durationMs: rounded(tookMs),
      rows,
    })),
  };
};

/** Statements of later requests give way where there are too many in all. */
const withinBounds = (fetches: readonly RecordedFetch[]): readonly RecordedFetch[] => {
  let left = maximumStatements;
  return fetches.map((fetch) => {
    const statements = fetch.statements.slice(0, left);
    left -= statements.length;
    return statements.length === fetch.statements.length ? fetch : { ...fetch, statements };
  });
};

/** What a client is shown who may ask. */
export const showTrace = (recorded: Recorded): RequestTrace => {
  const { traceId, requestId, startedAtMs, durationMs, operation, cost, stages, targets, omittedFetches } = recorded;
  return {
    traceId,
    requestId,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: rounded(durationMs),
    operation: operation?.name ?? null,
    cost: cost ?? null,
    stages: stages.map(({ name, startMs, endMs = durationMs }) => ({
      name,
      startMs: rounded(startMs),
      durationMs: rounded(endMs - startMs),
    })),
    plan: operation ? showPlan(operation.plan(), targets) : { kind: 'sequence', nodes: [] },
    fetches: withinBounds(recorded.fetches.toSorted((one, other) => one.startMs - other.startMs)).map((fetch) =>
      showFetch(fetch, durationMs),
    ),
    omittedFetches,
  };
};
