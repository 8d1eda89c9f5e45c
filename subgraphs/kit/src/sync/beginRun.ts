import type { RunKind } from './report.js';
import { SyncRunsElsewhere, type SyncSession } from './session.js';
import { beginDelta } from './sql/beginDelta.js';
import { beginFull } from './sql/beginFull.js';
import { readState } from './sql/readState.js';
import { planRun, type RunPlan, type RunWish } from './state.js';

/** A run that has begun. */
export type BegunRun = {
  readonly kind: RunKind;
  /** The number of this full run, or of the last one. */
  readonly run: number;
  /** Where it reads on; null at the beginning. */
  readonly from: string | null;
  /** False when all was read before, and only what did not come is to be deleted. */
  readonly reads: boolean;
  readonly resumed: boolean;
};

/** Whatever was known of the position is not to be used, or a run is left out when another one has ended since. */
export type BeginOptions = { readonly anew: boolean; readonly dueSince: Date | null | undefined };

/** Chooses what a run does and notes that it does. Rejects with SyncRunsElsewhere when it is not due any more. */
export const beginRun = (
  session: SyncSession,
  source: string,
  wish: RunWish,
  { anew, dueSince }: BeginOptions,
): Promise<BegunRun> =>
  session.transaction(async (transaction) => {
    const [state] = await transaction.query(readState(source));
    if (dueSince !== undefined && dueSince?.getTime() !== state?.finished_at?.getTime())
      throw new SyncRunsElsewhere(`${source} has just been synced by another process.`);
    const plan: RunPlan = anew ? { kind: 'ANEW' } : planRun(state, wish);
    switch (plan.kind) {
      case 'ANEW': {
        const [row] = await transaction.query(beginFull(source, wish.revision));
        return { kind: 'FULL', run: row?.run ?? 0, from: null, reads: true, resumed: false };
      }
      case 'RESUME':
        return { kind: 'FULL', run: plan.run, from: plan.watermark, reads: true, resumed: true };
      case 'ABSENT':
        return { kind: 'FULL', run: plan.run, from: null, reads: false, resumed: true };
      case 'DELTA':
        await transaction.query(beginDelta(source));
        return { kind: 'DELTA', run: plan.run, from: plan.since, reads: true, resumed: false };
    }
  });
