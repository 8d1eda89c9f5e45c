import { countOutcomes, p99, printOutcomes } from './figures.js';
import type { FaultRun } from './faultRun.js';
import type { Sample } from './load/plan.js';
import type { Row } from './scenario.js';

/** Something that a run has to show. */
export type Goal = (run: FaultRun) => Row;

const row = (goal: string, measured: string, isMet: boolean): Row => ({
  goal,
  measured,
  verdict: isMet ? 'met' : 'MISSED',
});
const count = (value: number): string => value.toLocaleString('en-US');
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

const during = (phase: string, samples: readonly Sample[]): readonly Sample[] =>
  samples.filter((sample) => sample.phase === phase);

export const unaffectedOf = ({ samples, affected }: FaultRun): readonly Sample[] =>
  samples.filter(({ name }) => !affected.has(name));
const affectedOf = ({ samples, affected }: FaultRun): readonly Sample[] =>
  samples.filter(({ name, phase }) => affected.has(name) && phase !== 'warm');

/** Requests that did not need it, since it broke, and their errors. */
export const unaffectedSince = (run: FaultRun): { readonly requests: number; readonly errors: number } => {
  const since = unaffectedOf(run).filter(({ phase }) => phase === 'broken' || phase === 'healed');
  return { requests: since.length, errors: since.filter(({ outcome }) => outcome !== 'right').length };
};

export const othersHaveNoErrors: Goal = (run) => {
  const { requests, errors } = unaffectedSince(run);
  return row('others: 0 errors', `${count(errors)} of ${count(requests)}`, errors === 0 && requests > 0);
};

const mostTimes = 1.1;
const mostMoreMs = 5;
/** Fewer say nothing of one in a hundred. */
const fewestForP99 = 200;

export const othersAreAsFast: Goal = (run) => {
  const others = unaffectedOf(run);
  const [before, broken] = [during('baseline', others), during('broken', others)];
  const [was, is] = [p99(before), p99(broken)];
  const isMet = is <= Math.max(was * mostTimes, was + mostMoreMs);
  const goal = `others: p99 ×${mostTimes.toFixed(2)} or +${mostMoreMs} ms`;
  const measured = `${ms(was)} → ${ms(is)}`;
  if (Math.min(before.length, broken.length) < fewestForP99) return { goal, measured, verdict: 'void' };
  return row(goal, measured, isMet);
};

/** Whoever needs it gets what is true, or an error that says what is missing. */
export const answersAreHonest: Goal = (run) => {
  const { wrong, lost } = countOutcomes(affectedOf(run));
  return row(
    'who needs it: 0 wrong, 0 lost',
    `${printOutcomes(during('broken', affectedOf(run)))}`,
    wrong === 0 && lost === 0,
  );
};

export const breakerOpensWithin =
  (limitMs: number): Goal =>
  ({ breakerOpenedAfterMs: after }) =>
    row(
      `not asked any more in ${limitMs / 1_000} s`,
      after === undefined ? 'never' : ms(after),
      (after ?? Infinity) <= limitMs,
    );

export const goodAnswerWithin =
  (limitMs: number): Goal =>
  (run) => {
    const good = affectedOf(run).filter(({ outcome }) => outcome === 'right');
    const ends = good.map(({ dueAtMs, tookMs }) => dueAtMs + tookMs).filter((endMs) => endMs >= run.healedAtMs);
    const after = ends.length === 0 ? Infinity : Math.min(...ends) - run.healedAtMs;
    return row(
      `good answer in ${limitMs / 1_000} s of healing`,
      after === Infinity ? 'none' : ms(after),
      after <= limitMs,
    );
  };

const mostRetries = 0.1;

/** What is sent again is at most a tenth of what is sent. */
export const retriesAreFew: Goal = ({ sent }) => {
  const { seen = 0, different = 0 } = sent ?? {};
  const goal = 'sent again: at most 10 %';
  if (different === 0) return { goal, measured: 'nothing was sent', verdict: 'void' };
  const extra = (seen - different) / different;
  return row(goal, `${(extra * 100).toFixed(1)} % of ${count(different)}`, extra <= mostRetries);
};

/** The goals of a run; those of one whose fault was not seen say nothing. */
export const rowsOf = (run: FaultRun, goals: readonly Goal[]): readonly Row[] => {
  const rows = goals.map((goal) => goal(run));
  return run.seen === undefined ? rows.map((each) => ({ ...each, verdict: 'void' })) : rows;
};
