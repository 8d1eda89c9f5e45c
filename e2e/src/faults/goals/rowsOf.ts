import type { FaultRun } from '../faultRun.js';
import type { Row } from '../scenario.js';
import { count, during, type Goal } from './goal.js';

/** Why a run says nothing; undefined: it says something. */
export const voidBecause = (run: FaultRun): string | undefined => {
  if (run.seen === undefined) return 'the fault was not seen';
  // What was due before and is still under way may meet the fault.
  const before = during('baseline', run.samples).filter(({ dueAtMs, tookMs }) => dueAtMs + tookMs < run.injectedAtMs);
  const errors = before.filter(({ outcome }) => outcome !== 'right').length;
  return errors > 0 ? `${count(errors)} of ${count(before.length)} had errors before anything was broken` : undefined;
};

/** The goals of a run; those of one that says nothing are void. */
export const rowsOf = (run: FaultRun, goals: readonly Goal[]): readonly Row[] => {
  const rows = goals.map((goal) => goal(run));
  return voidBecause(run) === undefined ? rows : rows.map((each) => ({ ...each, verdict: 'void' }));
};
