import type { DocumentNode, GraphQLError, OperationDefinitionNode } from 'graphql';
import type { Client, Variables } from './run.js';

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

/** What a request has cost, where its client asks for that: the answer is read for it. */
export const costFor = (price: Price, variables: Variables, client: Client, data: string): Cost | undefined =>
  client.wantsCost
    ? { estimated: price.estimated(variables), actual: price.actual(JSON.parse(data), variables) }
    : undefined;
