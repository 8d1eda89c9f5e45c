import { count, ms, row, type Goal } from './goal.js';

/** Of an answer that is too large no more than that is taken. */
export const takesAtMost =
  (limitMb: number): Goal =>
  ({ takenMb = Infinity }) =>
    row(`cut off while it comes: ${limitMb} MB`, `${takenMb.toFixed(0)} MB`, takenMb <= limitMb);

/** What the gateway takes grows by no more than that while something is broken. */
export const memoryGrowsBy =
  (limitMb: number): Goal =>
  ({ residentMb }) => {
    const [before, broken] = [residentMb.get('baseline'), residentMb.get('broken')];
    const goal = `memory +${limitMb} MB`;
    if (before === undefined || broken === undefined) return { goal, measured: 'not told here', verdict: 'void' };
    return row(goal, `${before.toFixed(0)} MB → ${broken.toFixed(0)} MB`, broken - before <= limitMb);
  };

export const breakerOpensWithin =
  (limitMs: number): Goal =>
  ({ breakerOpenedAfterMs: after }) =>
    row(
      `not asked any more in ${limitMs / 1_000} s`,
      after === undefined ? 'never' : ms(after),
      (after ?? Infinity) <= limitMs,
    );

const mostRetries = 0.1;

/** What is sent again is at most a tenth of what is sent. */
export const retriesAreFew: Goal = ({ sent }) => {
  const { seen = 0, different = 0 } = sent ?? {};
  const goal = 'sent again: at most 10 %';
  if (different === 0) return { goal, measured: 'nothing was sent', verdict: 'void' };
  const extra = (seen - different) / different;
  return row(goal, `${(extra * 100).toFixed(1)} % of ${count(different)}`, extra <= mostRetries);
};
