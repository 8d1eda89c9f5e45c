import type { ApolloServerPlugin } from '@apollo/server';
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
  /** What it was expected to cost. */
  cost: number;
  /** What it has cost; undefined where nobody asked. */
  actualCost: number | undefined;
};

/** Counts a use whose answer is there. It is called for each request: it is quick, and never throws. */
export type CountUse = (use: Use, result: RequestResult, errors: readonly CodedError[]) => void;

export const newUse = (client: Client | undefined): Use => ({
  client,
  beganAtMs: performance.now(),
  operation: undefined,
  cost: 0,
  actualCost: undefined,
});

/** Counts what goes through Apollo Server. */
export const usagePlugin = (countUse: CountUse): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue: { use, signal } }) => {
      const errors = (body.kind === 'single' && body.singleResult.errors) || [];
      countUse(use, resultOf(errors, signal), errors);
    },
  }),
});
