import type { NextRun, Situation } from './schedule.js';
import { SyncRunsElsewhere } from './session.js';

/** What keeping a source synced takes. */
export type KeepSynced = {
  readonly readState: () => Promise<Situation['state']>;
  readonly plan: (situation: Situation) => NextRun;
  /** `dueSince`: when the last run ended. Rejects with SyncRunsElsewhere where another process does it, or has done it since. */
  readonly run: (full: boolean, dueSince: Date | null) => Promise<unknown>;
  readonly onFailure: (error: unknown) => void;
  /** Resolves early when the signal says so. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Another process may have run in the meantime, or may have ended: it is looked so often. */
  readonly longestNapMs: number;
  readonly nowMs: () => number;
  /** From 0 to 1. */
  readonly draw: () => number;
};

/** Runs a source whenever it is due, until the signal says to stop; what is under way then has ended when it resolves. */
export const keepSynced = async (ports: KeepSynced, signal: AbortSignal): Promise<void> => {
  let failures = 0;
  let failedAtMs = 0;
  let jitter = ports.draw();
  while (!signal.aborted) {
    try {
      const state = await ports.readState();
      const { waitMs, full } = ports.plan({ state, failures, failedAtMs, nowMs: ports.nowMs(), jitter });
      if (waitMs > 0) {
        await ports.sleep(Math.min(waitMs, ports.longestNapMs), signal);
        continue;
      }
      await ports.run(full, state?.finished_at ?? null);
      failures = 0;
    } catch (error) {
      ports.onFailure(error);
      if (error instanceof SyncRunsElsewhere) {
        await ports.sleep(ports.longestNapMs, signal);
        continue;
      }
      failures += 1;
      failedAtMs = ports.nowMs();
      // Here, and not where a run is chosen: what failed may have been to read the state.
      const { waitMs } = ports.plan({ state: undefined, failures, failedAtMs, nowMs: failedAtMs, jitter });
      await ports.sleep(waitMs, signal);
    }
    jitter = ports.draw();
  }
};
