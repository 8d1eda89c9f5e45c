import type { FaultRun } from '../faultRun.js';
import { p99 } from '../figures.js';
import type { Sample } from '../load/plan.js';
import { lastedApartFrom } from '../machineSpeed.js';
import type { Clock, OthersTook, Row, Took } from '../scenario.js';
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

export const clocks: readonly Clock[] = ['all', 'apart from slow moments'];

export const othersTook = (run: FaultRun, clock: Clock): OthersTook => {
  const others = unaffectedOf(run).toSorted((one, other) => one.dueAtMs - other.dueAtMs);
  const moments = clock === 'all' ? [] : run.slowMoments;
  const took = ({ dueAtMs, tookMs }: Sample): Took => ({
    tookMs: lastedApartFrom({ from: dueAtMs, to: dueAtMs + tookMs }, moments),
  });
  return { before: during('baseline', others).map(took), broken: during('broken', others).map(took) };
};

/** Fewer say nothing of one in a hundred. */
const fewestForP99 = 200;

const rowOf = (words: string, most: (baselineMs: number) => number, clock: Clock, took: OthersTook): Row => {
  const goal = `others: p99 ${words}${clock === 'all' ? '' : `, ${clock}`}`;
  const [was, is] = [p99(took.before), p99(took.broken)];
  const measured = `${ms(was)} → ${ms(is)}`;
  if (Math.min(took.before.length, took.broken.length) < fewestForP99) return { goal, measured, verdict: 'void' };
  return row(goal, measured, is <= most(was));
};

export const asFastRow = (clock: Clock, took: OthersTook): Row =>
  rowOf(`×${mostTimes.toFixed(2)} or +${mostMoreMs} ms`, slower, clock, took);

export const othersAreAsFast: readonly Goal[] = clocks.map(
  (clock) => (run) => asFastRow(clock, othersTook(run, clock)),
);

export const othersAddAtMost = (moreMs: number): readonly Goal[] =>
  clocks.map(
    (clock) => (run) => rowOf(`+${moreMs} ms`, (baselineMs) => baselineMs + moreMs, clock, othersTook(run, clock)),
  );
