import { operationsToTry, titleOf, type CanaryLimits, type Tried } from './hottest.js';

/** What came of planning an operation: how long its thread took, or the code and the words of why it cannot be planned. */
export type Planning =
  | { readonly kind: 'planned'; readonly tookMs: number }
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string };

export type TryPlan<Operation extends Tried> = (operation: Operation) => Promise<Planning>;

/** A plan that takes no longer than this is never too slow. */
const leastSlowMs = 50;
/** Slow is what takes so many times as long as before. */
const slowFactor = 10;
const measurements = 3;
/** What may be different the next time: the machine was busy. */
const passing = new Set(['OPERATION_TOO_COMPLEX', 'OVERLOADED']);

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Infinity;

const timeOf = (planning: Planning): number => (planning.kind === 'planned' ? planning.tookMs : Infinity);

/** How long planning takes usually, a first time included; Infinity where it is refused more often than not. */
const usualMs = async (first: Planning, plan: () => Promise<Planning>): Promise<number> => {
  const times = [timeOf(first)];
  while (times.length < measurements) {
    times.push(timeOf(await plan()));
    if (times.filter((time) => time === Infinity).length > measurements / 2) return Infinity;
  }
  return median(times);
};

const problemOf = async <Operation extends Tried>(
  operation: Operation,
  before: TryPlan<Operation>,
  next: TryPlan<Operation>,
): Promise<string | undefined> => {
  const first = await next(operation);
  if (timeOf(first) <= leastSlowMs) return undefined;
  const firstBefore = await before(operation);
  if (firstBefore.kind === 'refused') return undefined;
  if (first.kind === 'refused' && !passing.has(first.code)) return `${first.code}: ${first.reason}`;
  const nextMs = await usualMs(first, () => next(operation));
  if (nextMs <= leastSlowMs) return undefined;
  if (nextMs === Infinity) return 'OPERATION_TOO_COMPLEX: it cannot be planned within the limits';
  const beforeMs = await usualMs(firstBefore, () => before(operation));
  if (nextMs <= beforeMs * slowFactor) return undefined;
  return `it takes ${Math.round(nextMs)} ms to be planned, and took ${Math.round(beforeMs)} ms before`;
};

/**
 * Plans the hottest operations on the next supergraph. Rejects with an Error that names each that it does not allow, that it
 * cannot plan, or that it plans much more slowly, and that the one which serves plans. What has not been planned when the
 * time is up is passed over.
 */
export const comparePlans = async <Operation extends Tried>(
  hottest: readonly Operation[],
  before: TryPlan<Operation>,
  next: TryPlan<Operation>,
  { maxOperations, timeLimitMs }: CanaryLimits,
): Promise<void> => {
  const signal = AbortSignal.timeout(timeLimitMs);
  const problems: string[] = [];
  for (const operation of operationsToTry(hottest, maxOperations)) {
    if (signal.aborted) break;
    const problem = await problemOf(operation, before, next);
    if (problem !== undefined) problems.push(`  ${titleOf(operation)}: ${problem}`);
  }
  if (problems.length === 0) return;
  throw new Error(
    `Operations that clients ask for most could not be planned as before:\n${problems.sort().join('\n')}`,
  );
};
