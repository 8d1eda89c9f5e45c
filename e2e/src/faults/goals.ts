import { countOutcomes, p99, percentile, printOutcomes } from './figures.js';
import type { FaultRun } from './faultRun.js';
import type { Sample } from './load/plan.js';
import type { Row } from './scenario.js';

/** Something that a run has to show. */
export type Goal = (run: FaultRun) => Row;

export const row = (goal: string, measured: string, isMet: boolean): Row => ({
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

/** A little slower than before, and no more. */
const slower = (baselineMs: number): number => Math.max(baselineMs * mostTimes, baselineMs + mostMoreMs);

export const othersAreAsFast = othersWithin(`others: p99 ×${mostTimes.toFixed(2)} or +${mostMoreMs} ms`, slower);

export const othersAddAtMost = (moreMs: number): Goal =>
  othersWithin(`others: p99 +${moreMs} ms`, (baselineMs) => baselineMs + moreMs);

/** Whoever needs it gets what is true, or an error that says what is missing. */
export const answersAreHonest: Goal = (run) => {
  const { wrong, lost } = countOutcomes(affectedOf(run));
  return row(
    'who needs it: 0 wrong, 0 lost',
    `${printOutcomes(during('broken', affectedOf(run)))}`,
    wrong === 0 && lost === 0,
  );
};

/** Among so many entities that came through what is broken none is wrong, and no hole is kept quiet about. */
export const noneIsWrongIn =
  (entities: number): Goal =>
  (run) => {
    const broken = during('broken', affectedOf(run));
    const { wrong, lost } = countOutcomes(broken);
    const delivered = broken.reduce((sum, sample) => sum + sample.entities, 0);
    const goal = `0 wrong in ${count(entities)} entities`;
    const measured = `${count(wrong + lost)} answers wrong, ${count(delivered)} entities true`;
    return wrong + lost === 0 && delivered < entities
      ? { goal, measured, verdict: 'void' }
      : row(goal, measured, wrong + lost === 0);
  };

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

/** The answers of those who need it, in time: 99 of 100 of them. */
export const answeredWithin =
  (limitMs: number): Goal =>
  (run) => {
    const took = p99(during('broken', affectedOf(run)));
    return row(`who needs it: p99 ${count(limitMs)} ms`, ms(took), took <= limitMs);
  };

/** Requests that are answered sooner are not held. */
const heldMs = 100;

/** How many of these were under way at one time, at most. */
export const mostAtOnce = (samples: readonly Sample[]): number => {
  const changes = samples.flatMap(({ dueAtMs, tookMs }) => [
    { atMs: dueAtMs, by: 1 },
    { atMs: dueAtMs + tookMs, by: -1 },
  ]);
  let now = 0;
  let most = 0;
  for (const { by } of changes.toSorted((one, other) => one.atMs - other.atMs || one.by - other.by)) {
    now += by;
    most = Math.max(most, now);
  }
  return most;
};

/** What is broken never holds more requests of the gateway than that. */
export const holdsAtMost =
  (limit: number): Goal =>
  (run) => {
    const held = mostAtOnce(during('broken', affectedOf(run)).filter(({ tookMs }) => tookMs > heldMs));
    return row(`it holds at most ${limit} requests`, String(held), held <= limit);
  };

const bucketMs = 500;
/** Of the requests of half a second one may be late for reasons of its own. */
const bucketShare = 0.9;

/** After healing, those who need it soon have no errors any more, and are answered as fast as before. */
export const backToBaselineWithin =
  (limitMs: number): Goal =>
  (run) => {
    const before = p99(during('baseline', affectedOf(run)));
    const since = affectedOf(run).filter(({ dueAtMs }) => dueAtMs >= run.healedAtMs);
    const buckets = new Map<number, Sample[]>();
    for (const sample of since) {
      const number = Math.floor((sample.dueAtMs - run.healedAtMs) / bucketMs);
      buckets.set(number, [...(buckets.get(number) ?? []), sample]);
    }
    const isBad = (samples: readonly Sample[]): boolean => {
      const took = percentile(
        samples.map(({ tookMs }) => tookMs),
        bucketShare,
      );
      return samples.some(({ outcome }) => outcome !== 'right') || took > slower(before);
    };
    const bad = [...buckets].filter(([, samples]) => isBad(samples)).map(([number]) => number);
    const after = (Math.max(-1, ...bad) + 1) * bucketMs;
    return row(`as before in ${limitMs / 1_000} s of healing`, ms(after), since.length > 0 && after <= limitMs);
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

/** Why a run says nothing; undefined: it says something. */
export const voidBecause = (run: FaultRun): string | undefined => {
  if (run.seen === undefined) return 'the fault was not seen';
  const before = during('baseline', run.samples);
  const errors = before.filter(({ outcome }) => outcome !== 'right').length;
  return errors > 0 ? `${count(errors)} of ${count(before.length)} had errors before anything was broken` : undefined;
};

/** The goals of a run; those of one that says nothing are void. */
export const rowsOf = (run: FaultRun, goals: readonly Goal[]): readonly Row[] => {
  const rows = goals.map((goal) => goal(run));
  return voidBecause(run) === undefined ? rows : rows.map((each) => ({ ...each, verdict: 'void' }));
};
