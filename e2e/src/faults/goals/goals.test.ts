import { expect, test } from 'vitest';
import type { FaultRun } from '../faultRun.js';
import type { Sample } from '../load/plan.js';
import { answersAreHonest, backToBaselineWithin, goodAnswerWithin, mostAtOnce, noneIsWrongIn } from './affected.js';
import { breakerOpensWithin, memoryGrowsBy, retriesAreFew, takesAtMost } from './gateway.js';
import { othersAddAtMost, othersAreAsFast, othersHaveNoErrors } from './others.js';
import type { Goal } from './goal.js';
import { rowsOf } from './rowsOf.js';

const sample = (changes: Partial<Sample>): Sample => ({
  name: 'other',
  phase: 'broken',
  dueAtMs: 0,
  tookMs: 1,
  outcome: 'right',
  entities: 1,
  retries: 0,
  ...changes,
});
const times = (count: number, changes: Partial<Sample>): readonly Sample[] =>
  Array.from({ length: count }, () => sample(changes));
const runOf = (samples: readonly Sample[], changes: Partial<FaultRun> = {}): FaultRun => ({
  samples,
  complaints: [],
  slowMoments: [],
  affected: new Set(['own']),
  injectedAtMs: 1_000,
  healedAtMs: 5_000,
  seen: 'it was seen',
  breakerOpenedAfterMs: undefined,
  sent: undefined,
  takenMb: undefined,
  freedAfterMs: undefined,
  residentMb: new Map(),
  ...changes,
});
const verdictsOf = (goals: readonly Goal[], run: FaultRun) => goals.map((goal) => goal(run).verdict);
const own = (changes: Partial<Sample>): Sample => sample({ name: 'own', ...changes });

test('one error of those who do not need it is one too many, from the break on and after it', () => {
  const fine = times(5, {});
  expect(othersHaveNoErrors(runOf(fine))).toMatchObject({ measured: '0 of 5', verdict: 'met' });
  for (const outcome of ['partial', 'failed', 'shed', 'wrong', 'lost'] as const) {
    const spoilt = [...fine, sample({ outcome, phase: 'healed' })];
    expect(othersHaveNoErrors(runOf(spoilt))).toMatchObject({ measured: '1 of 6', verdict: 'MISSED' });
  }
  expect(othersHaveNoErrors(runOf([own({ outcome: 'partial' })])).verdict).toBe('MISSED');
});

test.each([
  [10, 15, 'met'],
  [10, 15.1, 'MISSED'],
  [100, 110, 'met'],
  [100, 110.2, 'MISSED'],
])('p99 of %d ms may become %d ms: %s', (before, broken, verdict) => {
  const samples = [...times(200, { phase: 'baseline', tookMs: before }), ...times(200, { tookMs: broken })];
  expect(verdictsOf(othersAreAsFast, runOf(samples))).toEqual([verdict, verdict]);
});

test('with fewer than 200 requests nothing is said of p99, nor of what may be added to it', () => {
  const samples = [...times(200, { phase: 'baseline', tookMs: 10 }), ...times(199, { tookMs: 10 })];
  expect(verdictsOf(othersAreAsFast, runOf(samples))).toEqual(['void', 'void']);
  const withSlow = (count: number) => runOf([...samples, ...times(count, { tookMs: 12.1 })]);
  expect(verdictsOf(othersAddAtMost(2), withSlow(1))).toEqual(['met', 'met']);
  expect(verdictsOf(othersAddAtMost(2), withSlow(3))).toEqual(['MISSED', 'MISSED']);
});

test('what others wait while the machine is slow counts by the clock, and not apart from such moments', () => {
  const before = times(200, { phase: 'baseline', tookMs: 10 });
  const slow = times(3, { dueAtMs: 100, tookMs: 40 });
  const of = (to: number) =>
    runOf([...before, ...times(197, { tookMs: 10 }), ...slow], { slowMoments: [{ from: 105, to }] });
  expect(othersAreAsFast.map((goal) => goal(of(130)))).toEqual([
    { goal: 'others: p99 ×1.10 or +5 ms', measured: '10 ms → 40 ms', verdict: 'MISSED' },
    { goal: 'others: p99 ×1.10 or +5 ms, apart from slow moments', measured: '10 ms → 15 ms', verdict: 'met' },
  ]);
  expect(verdictsOf(othersAreAsFast, of(129))).toEqual(['MISSED', 'MISSED']);
});

test('who needs it may get less, but nothing untrue, and an answer', () => {
  const honest = [own({}), own({ outcome: 'partial' }), own({ outcome: 'failed' })];
  expect(answersAreHonest(runOf(honest))).toMatchObject({ measured: '1 right, 1 partial, 1 failed', verdict: 'met' });
  for (const outcome of ['wrong', 'lost'] as const)
    expect(answersAreHonest(runOf([...honest, own({ outcome })])).verdict).toBe('MISSED');
});

test('too few entities show nothing, unless one of them is wrong', () => {
  const goal = noneIsWrongIn(100);
  expect(goal(runOf([own({ entities: 100 })])).verdict).toBe('met');
  expect(goal(runOf([own({ entities: 99 })])).verdict).toBe('void');
  expect(goal(runOf([own({ entities: 99 }), own({ outcome: 'wrong', entities: 0 })])).verdict).toBe('MISSED');
});

test('the first good answer after healing counts, whenever it was asked for', () => {
  const goal = goodAnswerWithin(2_000);
  const late = own({ phase: 'healed', dueAtMs: 6_900, tookMs: 200 });
  expect(goal(runOf([own({ dueAtMs: 4_000, tookMs: 900 }), late]))).toMatchObject({
    measured: '2100 ms',
    verdict: 'MISSED',
  });
  expect(goal(runOf([own({ dueAtMs: 4_000, tookMs: 2_900 }), late])).verdict).toBe('met');
  expect(goal(runOf([own({ outcome: 'partial', phase: 'healed', dueAtMs: 5_000 })]))).toMatchObject({
    measured: 'none',
    verdict: 'MISSED',
  });
});

test('it is as before again after the last half second with an error or with slow answers', () => {
  const before = own({ phase: 'baseline', tookMs: 10 });
  const at = (afterMs: number, changes: Partial<Sample> = {}) =>
    own({ phase: 'healed', dueAtMs: 5_000 + afterMs, tookMs: 10, ...changes });
  const fine = [before, at(100), at(700), at(1_200), at(1_700)];
  expect(backToBaselineWithin(500)(runOf(fine))).toMatchObject({ measured: '0.0 ms', verdict: 'met' });
  const slow = [...fine, at(800, { tookMs: 16 })];
  expect(backToBaselineWithin(500)(runOf(slow))).toMatchObject({ measured: '1000 ms', verdict: 'MISSED' });
  expect(backToBaselineWithin(2_000)(runOf([...slow, at(1_300, { outcome: 'shed' })])).measured).toBe('1500 ms');
});

test('requests are counted while they are under way', () => {
  const at = (dueAtMs: number, tookMs: number) => own({ dueAtMs, tookMs });
  expect(mostAtOnce([at(0, 10), at(10, 10), at(5, 3), at(7, 20)], 0)).toBe(3);
  expect(mostAtOnce([at(0, 10), at(9, 10)], 0)).toBe(2);
  expect(mostAtOnce([at(0, 10), at(9, 10)], 1)).toBe(1);
  expect(mostAtOnce([], 5)).toBe(0);
});

test('a breaker that does not open has not opened in time', () => {
  const goal = breakerOpensWithin(1_000);
  expect(goal(runOf([], { breakerOpenedAfterMs: 1_000 })).verdict).toBe('met');
  expect(goal(runOf([], { breakerOpenedAfterMs: 1_001 })).verdict).toBe('MISSED');
  expect(goal(runOf([]))).toMatchObject({ measured: 'never', verdict: 'MISSED' });
});

test('a tenth may be sent again; where nothing was sent nothing is said', () => {
  expect(retriesAreFew(runOf([], { sent: { seen: 110, different: 100 } })).verdict).toBe('met');
  expect(retriesAreFew(runOf([], { sent: { seen: 111, different: 100 } })).verdict).toBe('MISSED');
  expect(retriesAreFew(runOf([], { sent: { seen: 0, different: 0 } })).verdict).toBe('void');
});

test('memory and what is taken of an answer have their bounds', () => {
  const resident = (broken: number) =>
    new Map([
      ['baseline', 100],
      ['broken', broken],
    ]);
  expect(memoryGrowsBy(20)(runOf([], { residentMb: resident(120) })).verdict).toBe('met');
  expect(memoryGrowsBy(20)(runOf([], { residentMb: resident(121) })).verdict).toBe('MISSED');
  expect(memoryGrowsBy(20)(runOf([])).verdict).toBe('void');
  expect(takesAtMost(64)(runOf([], { takenMb: 64 })).verdict).toBe('met');
  expect(takesAtMost(64)(runOf([], { takenMb: 65 })).verdict).toBe('MISSED');
});

test('a fault that was not seen, or a gateway that failed before it, makes all goals void', () => {
  const samples = times(3, {});
  const verdicts = (run: FaultRun) => rowsOf(run, [othersHaveNoErrors, answersAreHonest]).map(({ verdict }) => verdict);
  expect(verdicts(runOf(samples))).toEqual(['met', 'met']);
  expect(verdicts(runOf(samples, { seen: undefined }))).toEqual(['void', 'void']);
  const failed = sample({ phase: 'baseline', dueAtMs: 900, tookMs: 99, outcome: 'partial' });
  expect(verdicts(runOf([...samples, failed]))).toEqual(['void', 'void']);
  // It was under way when the fault came.
  expect(verdicts(runOf([...samples, { ...failed, tookMs: 100 }]))).toEqual(['met', 'met']);
});
