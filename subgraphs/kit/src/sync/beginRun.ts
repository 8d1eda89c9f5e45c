import type { RunKind } from './report.js';
import type { SyncSession } from './session.js';
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

/** Chooses what a run does and notes that it does. `anew`: whatever was known of the position is not to be used. */
export const beginRun = (session: SyncSession, source: string, wish: RunWish, anew: boolean): Promise<BegunRun> =>
  session.transaction(async (transaction) => {
    const [state] = await transaction.query(readState(source));
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
