import { recordAttempt, type AttemptRecord, type Recording } from './attemptRecord.js';
import type { RecordedFetch, RecordedTarget } from './recorded.js';
import type { AttemptKind } from './requestTrace.js';

/** What came of a request to an endpoint. */
type Ended = { readonly kind: 'answered' } | { readonly kind: 'failed'; readonly code: string };

/** Told what becomes of one request to an endpoint. */
export type SentRecord = {
  readonly attempt: (kind: AttemptKind, instance: number) => AttemptRecord;
  readonly ends: (reply: Ended) => void;
};

/** Told what is done for one fetch of a plan. */
export type FetchRecord = {
  readonly asks: (shards: readonly string[], groupSize: number) => void;
  readonly sends: (body: string, shard: string | null, entities: number | null) => SentRecord | undefined;
  readonly given: (outcome: 'cached' | 'stale', entities: number | null) => void;
};

/** Where requests are recorded; `add` says whether there is room for one more. */
export type FetchList = {
  readonly targets: Map<number, RecordedTarget>;
  readonly add: (fetch: RecordedFetch) => boolean;
};

/** What the client is told of the same: docs/errors.md. */
const codeOf = (code: string, shard: string | null): string => {
  if (code === 'UNKNOWN') return 'OUTCOME_UNKNOWN';
  if (code === 'INVALID') return 'SUBGRAPH_INVALID_ANSWER';
  return shard === null ? 'SUBGRAPH_UNAVAILABLE' : 'SHARD_UNAVAILABLE';
};

/** Whose answer counts is the one that ended without a reason against it. */
const isShared = ({ attempts }: RecordedFetch): boolean =>
  attempts.some(({ isShared, endMs, reason }) => isShared && endMs !== undefined && reason === undefined);

/** Records what is done for the fetch with this id. */
export const recordFetch = (
  recording: Recording,
  { targets, add }: FetchList,
  node: number,
  subgraph: string,
): FetchRecord => {
  const { elapsedMs } = recording;
  const beganMs = elapsedMs();
  const begin = (more: Pick<RecordedFetch, 'shard' | 'startMs' | 'requestBytes' | 'entities'>): RecordedFetch => ({
    node,
    subgraph,
    ...more,
    outcome: undefined,
    errorCode: undefined,
    endMs: undefined,
    attempts: [],
    statements: [],
    ftv1: undefined,
  });
  return {
    asks: (shards, groupSize) => {
      const target = targets.get(node) ?? { shards: new Set(), groupSize };
      for (const shard of shards) target.shards.add(shard);
      targets.set(node, target);
    },
    sends: (body, shard, entities) => {
      const fetch = begin({ shard, startMs: elapsedMs(), requestBytes: Buffer.byteLength(body), entities });
      if (!add(fetch)) return undefined;
      return {
        attempt: (kind, instance) => recordAttempt(recording, fetch, kind, instance),
        ends: (reply) => {
          fetch.endMs = elapsedMs();
          fetch.outcome = reply.kind === 'failed' ? 'failed' : isShared(fetch) ? 'shared' : 'answered';
          if (reply.kind === 'failed') fetch.errorCode = codeOf(reply.code, shard);
        },
      };
    },
    given: (outcome, entities) => {
      const fetch = begin({ shard: null, startMs: beganMs, requestBytes: 0, entities });
      add(Object.assign(fetch, { outcome, endMs: elapsedMs() }));
    },
  };
};
