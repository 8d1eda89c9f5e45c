import { problem } from '@tripgraph/errors/problem';
import type { GraphQLError } from 'graphql';

/** The error of an operation that is expected to cost more than its client may spend on one request. */
export const tooExpensive = (estimated: number, limit: number): GraphQLError =>
  problem(
    'COST_ESTIMATED_TOO_EXPENSIVE',
    `The operation is estimated to cost ${estimated}, and a request may cost ${limit}. Ask for fewer items, or for less of each.`,
    { cost: { estimated, limit } },
  );
