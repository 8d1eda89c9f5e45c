import type { DocumentNode, GraphQLError, OperationDefinitionNode } from 'graphql';
import type { Variables } from './run.js';

/** What an operation costs, and why it may not be run whatever it answers: made once for each operation. */
export type Price = {
  /** What it costs with these variables, before it is run, or why whoever may spend `maxCost` on a request may not run it. */
  readonly quote: (variables: Variables, maxCost: number) => number | GraphQLError;
  /** What it costs with these variables, before it is run; `quote` has said the same. */
  readonly estimated: (variables: Variables) => number;
  /** What an answer has cost, which is `data` as clients get it. */
  readonly actual: (data: unknown, variables: Variables) => number;
};

export type PriceOf = (document: DocumentNode, operation: OperationDefinitionNode) => Price;

/** What a request was expected to cost and what it did. */
export type Cost = { readonly estimated: number; readonly actual: number };

/** What a request has cost: the answer is read for it, so it is for clients that ask. */
export const costOf = (price: Price, variables: Variables, data: string): Cost => ({
  estimated: price.estimated(variables),
  actual: price.actual(JSON.parse(data), variables),
});
