import { setMaxListeners } from 'node:events';
import { operationsToTry, titleOf, type CanaryLimits, type Tried } from './hottest.js';

/** The error codes that clients would meet who ask for this operation; none when all is well. */
export type TryOut<Operation extends Tried> = (operation: Operation, signal: AbortSignal) => Promise<readonly string[]>;

/** Errors of ours: one that the old supergraph does not give means that the new one is not what the subgraphs are. */
const ourErrors = new Set([
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_TOO_COMPLEX',
  'SUBGRAPH_INVALID_ANSWER',
  'INTERNAL_SERVER_ERROR',
]);

const atOnce = 4;

/** The codes of our errors that the new one gives and the old one does not. */
const newErrors = async <Operation extends Tried>(
  operation: Operation,
  before: TryOut<Operation>,
  next: TryOut<Operation>,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  const [old, fresh] = await Promise.all([before(operation, signal), next(operation, signal)]);
  if (signal.aborted) return [];
  return [...new Set(fresh)].filter((code) => ourErrors.has(code) && !old.includes(code));
};

/**
 * Tries the hottest operations on the supergraph that serves and on the next one. Rejects with an Error that names each
 * operation that clients would get an error for that they do not get now; a subgraph that fails for a moment is asked a
 * second time before it counts. Resolves with how many were tried.
 */
export const canary = async <Operation extends Tried>(
  hottest: readonly Operation[],
  before: TryOut<Operation>,
  next: TryOut<Operation>,
  { maxOperations, timeLimitMs }: CanaryLimits,
): Promise<number> => {
  const signal = AbortSignal.timeout(timeLimitMs);
  // Each request that is under way listens to it, and there may be any number of them: that is no leak to be warned of.
  setMaxListeners(0, signal);
  const waiting = [...operationsToTry(hottest, maxOperations)];
  const problems: string[] = [];
  let tried = 0;
  const tryNext = async (): Promise<void> => {
    for (let operation = waiting.shift(); operation && !signal.aborted; operation = waiting.shift()) {
      const first = await newErrors(operation, before, next, signal);
      const codes = first.length > 0 ? await newErrors(operation, before, next, signal) : first;
      if (codes.length > 0) problems.push(`  ${titleOf(operation)}: ${codes.join(', ')}`);
      if (!signal.aborted) tried += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, tryNext));
  if (problems.length === 0) return tried;
  throw new Error(`Operations that clients ask for most would fail:\n${problems.sort().join('\n')}`);
};
