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

/** How long planning takes usually; Infinity where it is refused. */
const usualMs = async (plan: () => Promise<Planning>): Promise<number> => {
  const times: number[] = [];
  for (let number = 0; number < measurements; number += 1) {
    const planning = await plan();
    times.push(planning.kind === 'planned' ? planning.tookMs : Infinity);
  }
  return median(times);
};

const problemOf = async <Operation extends Tried>(
  operation: Operation,
  before: TryPlan<Operation>,
  next: TryPlan<Operation>,
): Promise<string | undefined> => {
  const first = await next(operation);
  if (first.kind === 'planned') {
    if (first.tookMs <= leastSlowMs) return undefined;
    const nextMs = await usualMs(() => next(operation));
    if (nextMs <= leastSlowMs) return undefined;
    const beforeMs = await usualMs(() => before(operation));
    if (nextMs <= beforeMs * slowFactor) return undefined;
    const long = nextMs === Infinity ? 'too long' : `${Math.round(nextMs)} ms`;
    return `it takes ${long} to be planned, and took ${Math.round(beforeMs)} ms before`;
  }
  if ((await before(operation)).kind === 'refused') return undefined;
  const again = passing.has(first.code) ? await next(operation) : first;
  return again.kind === 'refused' ? `${again.code}: ${again.reason}` : undefined;
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
