import type { FaultRun } from '../faultRun.js';
import { p99 } from '../figures.js';
import { count, during, mostMoreMs, mostTimes, ms, row, slower, unaffectedOf, type Goal } from './goal.js';

/** Requests that did not need it, since it broke, and their errors. */
export const unaffectedSince = (run: FaultRun): { readonly requests: number; readonly errors: number } => {
  const since = unaffectedOf(run).filter(({ phase }) => phase === 'broken' || phase === 'healed');
  return { requests: since.length, errors: since.filter(({ outcome }) => outcome !== 'right').length };
};

export const othersHaveNoErrors: Goal = (run) => {
  const { requests, errors } = unaffectedSince(run);
  return row('others: 0 errors', `${count(errors)} of ${count(requests)}`, errors === 0 && requests > 0);
};

/** Fewer say nothing of one in a hundred. */
const fewestForP99 = 200;

const othersWithin =
  (goal: string, most: (baselineMs: number) => number): Goal =>
  (run) => {
    const others = unaffectedOf(run);
    const [before, broken] = [during('baseline', others), during('broken', others)];
    const [was, is] = [p99(before), p99(broken)];
    const measured = `${ms(was)} → ${ms(is)}`;
    if (Math.min(before.length, broken.length) < fewestForP99) return { goal, measured, verdict: 'void' };
    return row(goal, measured, is <= most(was));
  };

export const othersAreAsFast = othersWithin(`others: p99 ×${mostTimes.toFixed(2)} or +${mostMoreMs} ms`, slower);

export const othersAddAtMost = (moreMs: number): Goal =>
  othersWithin(`others: p99 +${moreMs} ms`, (baselineMs) => baselineMs + moreMs);
