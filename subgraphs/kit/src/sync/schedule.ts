import type { SyncJob } from './job.js';
import type { SyncState } from './state.js';

const firstRetryMs = 5_000;
const longestRetryMs = 600_000;
/** Runs are put off by up to this share of their interval, so that not all syncs of all sources begin at once. */
const jitterShare = 0.1;

/** What is known of a job when its next run is chosen. */
export type Situation = {
  readonly state: Pick<SyncState, 'finished_at' | 'full_finished_at'> | undefined;
  /** Runs in a row that failed, and when the last one did. */
  readonly failures: number;
  readonly failedAtMs: number;
  readonly nowMs: number;
  /** From 0 to 1; the same until a run has ended. */
  readonly jitter: number;
};

export type NextRun = { readonly waitMs: number; readonly full: boolean };

/**
 * When a job runs next, and whether it reads everything then. Whoever runs it notes that in the database, so that processes that
 * share one take turns as one would. After a failure it is tried again soon, and then ever later, up to ten minutes.
 */
export const nextRun = (
  { everyMs, fullEveryMs }: Pick<SyncJob, 'everyMs' | 'fullEveryMs'>,
  { state, failures, failedAtMs, nowMs, jitter }: Situation,
): NextRun => {
  const finishedAtMs = state?.finished_at?.getTime();
  const fullAtMs = state?.full_finished_at?.getTime();
  const isDueMs = finishedAtMs === undefined ? nowMs : finishedAtMs + everyMs * (1 + jitterShare * jitter);
  const pauseMs = Math.min(firstRetryMs * 2 ** (failures - 1), longestRetryMs) * (1 + jitterShare * jitter);
  const atMs = failures === 0 ? isDueMs : failedAtMs + pauseMs;
  const full = fullEveryMs !== null && fullAtMs !== undefined && nowMs >= fullAtMs + fullEveryMs;
  return { waitMs: Math.max(0, Math.ceil(atMs - nowMs)), full };
};
