import { OperationTypeNode } from 'graphql';
import type { Executable } from './executable.js';
import type { Client, Variables } from './run.js';

/** Longer variables are not kept. */
const maximumSampleCharacters = 2_048;

/**
 * Counts that an operation is asked for, and tells whoever counts for the client which it is and what it costs. At the first, second, fourth, eighth, … time the variables of a query that nobody
 * in particular asks are kept in its place, to try the operation on another supergraph: what a partner asks with is the
 * partner's and not kept, and a change is never tried.
 */
export const countUse = (
  executable: Executable,
  variables: Variables,
  { partner, use }: Client,
  cost: number,
): void => {
  if (use) {
    use.operation = executable.asked;
    use.definition = executable.operation;
    use.cost = cost;
  }
  executable.hits += 1;
  const isPowerOfTwo = (executable.hits & (executable.hits - 1)) === 0;
  if (!isPowerOfTwo || partner !== undefined || executable.operation.operation !== OperationTypeNode.QUERY) return;
  const sample = JSON.stringify(variables);
  if (sample.length <= maximumSampleCharacters) executable.sample = sample;
};
