import type { SyncJob } from './job.js';
import type { SyncState } from './state.js';

const firstRetryMs = 5_000;
const longestRetryMs = 600_000;
/** Runs are put off by up to this share of their interval, so that not all syncs of all sources begin at once. */
const jitterShare = 0.1;

type Interval = Pick<SyncJob, 'everyMs' | 'fullEveryMs'>;

/** What is known of a job when its next run is chosen. */
export type Situation = {
  readonly state: Pick<SyncState, 'finished_at' | 'full_finished_at'> | undefined;
  readonly nowMs: number;
  /** From 0 to 1; the same until a run has ended. */
  readonly jitter: number;
};

export type NextRun = { readonly waitMs: number; readonly full: boolean };

/**
 * When a job runs next, and whether it reads everything then. Whoever runs it notes that in the database, so that processes that
 * share one take turns as one would.
 */
export const nextRun = ({ everyMs, fullEveryMs }: Interval, { state, nowMs, jitter }: Situation): NextRun => {
  const finishedAtMs = state?.finished_at?.getTime();
  const fullAtMs = state?.full_finished_at?.getTime();
  const atMs = finishedAtMs === undefined ? nowMs : finishedAtMs + everyMs * (1 + jitterShare * jitter);
  const full = fullEveryMs !== null && fullAtMs !== undefined && nowMs >= fullAtMs + fullEveryMs;
  return { waitMs: Math.max(0, Math.ceil(atMs - nowMs)), full };
};

/** Runs in a row that failed. */
export type Failures = {
  readonly count: number;
  /** Whether the last one failed by something that a person has to look at. */
  readonly needsAttention: boolean;
  readonly jitter: number;
};

/**
 * How long after a failure a job is tried again: soon, and then ever later, up to ten minutes; after one that a person has to look
 * at, as long as after any run.
 */
export const retryAfterMs = ({ everyMs }: Interval, { count, needsAttention, jitter }: Failures): number => {
  const pauseMs = needsAttention ? everyMs : Math.min(firstRetryMs * 2 ** (count - 1), longestRetryMs);
  return Math.ceil(pauseMs * (1 + jitterShare * jitter));
};
