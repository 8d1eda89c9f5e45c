import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { Client } from './identifyClients.js';
import { resultOf, type CodedError, type RequestResult } from './requestResult.js';
import type { RequestContext } from './shortWay.js';

/** What one run of an operation is, for whoever counts. */
export type Use = {
  readonly client: Client | undefined;
  /** When it was begun, on the clock of `performance.now()`. */
  readonly beganAtMs: number;
  /** What was run: the executor says so, with the same object for the same operation; undefined where nothing was. */
  operation: { readonly source: string; readonly operationName: string | undefined } | undefined;
  /** The same, as it was read. */
  definition: OperationDefinitionNode | undefined;
  /** What it was expected to cost. */
  cost: number;
  /** What it has cost; undefined where nobody asked. */
  actualCost: number | undefined;
  /** Of the errors that its client was told; undefined for none. */
  codes: readonly string[] | undefined;
};

/** Counts a use whose answer is there. It is called for each request: it is quick, and never throws. */
export type CountUse = (use: Use, result: RequestResult, errors: readonly CodedError[]) => void;

export const newUse = (client: Client | undefined): Use => ({
  client,
  beganAtMs: performance.now(),
  operation: undefined,
  definition: undefined,
  cost: 0,
  actualCost: undefined,
  codes: undefined,
});

/** Adds what one of several operations of a request has come to: of these a change is the one that counts, else the last. */
export const addUse = (whole: Use, { operation, definition, cost, codes }: Use): void => {
  whole.cost += cost;
  if (codes) whole.codes = [...new Set([...(whole.codes ?? []), ...codes])];
  if (!operation || whole.definition?.operation === 'mutation') return;
  whole.operation = operation;
  whole.definition = definition;
};

/** The codes of errors as clients are told them, each once; undefined where there are none. */
export const codesOf = (errors: readonly GraphQLFormattedError[]): readonly string[] | undefined =>
  errors.length === 0 ? undefined : [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))];

/** Counts what goes through Apollo Server, and notes its errors. */
export const usagePlugin = (countUse: CountUse): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue: { use, signal } }) => {
      const errors = (body.kind === 'single' && body.singleResult.errors) || [];
      use.codes = codesOf(errors);
      countUse(use, resultOf(errors, signal), errors);
    },
  }),
});
