import { AttentionNeeded } from './attentionNeeded.js';
import type { SyncJob } from './job.js';
import { nextRun, retryAfterMs, type Situation } from './schedule.js';
import { SyncRunsElsewhere } from './session.js';

/** What keeping a source synced takes. */
export type KeepSynced = Pick<SyncJob, 'everyMs' | 'fullEveryMs'> & {
  readonly readState: () => Promise<Situation['state']>;
  /** `dueSince`: when the last run ended. Rejects with SyncRunsElsewhere where another process does it, or has done it since. */
  readonly run: (full: boolean, dueSince: Date | null) => Promise<unknown>;
  readonly onFailure: (error: unknown) => void;
  /** Resolves early when the signal says so. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly nowMs: () => number;
  /** From 0 to 1. */
  readonly draw: () => number;
};

/** Another process may have run in the meantime, or may have ended: it is looked so often. */
const longestNapMs = 30_000;

/** Runs a source whenever it is due, until the signal says to stop; what is under way then has ended when it resolves. */
export const keepSynced = async (ports: KeepSynced, signal: AbortSignal): Promise<void> => {
  const napMs = Math.min(ports.everyMs, longestNapMs);
  let failures = 0;
  let jitter = ports.draw();
  /** Runs once when it is due, and says how long there is nothing to do then. */
  const step = async (): Promise<number> => {
    try {
      const state = await ports.readState();
      const { waitMs, full } = nextRun(ports, { state, nowMs: ports.nowMs(), jitter });
      if (waitMs > 0) return Math.min(waitMs, napMs);
      jitter = ports.draw();
      await ports.run(full, state?.finished_at ?? null);
      failures = 0;
      return 0;
    } catch (error) {
      ports.onFailure(error);
      if (error instanceof SyncRunsElsewhere) return napMs;
      failures += 1;
      return retryAfterMs(ports, { count: failures, needsAttention: error instanceof AttentionNeeded, jitter });
    }
  };
  while (!signal.aborted) {
    const waitMs = await step();
    if (waitMs > 0) await ports.sleep(waitMs, signal);
  }
};
