import { countOutcomes, p99, percentile, printOutcomes } from '../figures.js';
import type { Sample } from '../load/plan.js';
import { affectedOf, count, during, ms, row, slower, type Goal } from './goal.js';

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

/**
 * How many of these were under way at one time, at most. Whoever asks counts from when a request was due until its answer is read,
 * which is longer than the gateway holds it by as much as any request takes: two that overlap by less followed one another.
 */
export const mostAtOnce = (samples: readonly Sample[], usualMs: number): number => {
  const changes = samples.flatMap(({ dueAtMs, tookMs }) => [
    { atMs: dueAtMs, by: 1 },
    { atMs: dueAtMs + Math.max(0, tookMs - usualMs), by: -1 },
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
    const usualMs = percentile(
      during('baseline', affectedOf(run)).map(({ tookMs }) => tookMs),
      0.5,
    );
    const held = mostAtOnce(
      during('broken', affectedOf(run)).filter(({ tookMs }) => tookMs > heldMs),
      usualMs,
    );
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
