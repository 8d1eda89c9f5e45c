import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { readRequestId } from '@tripgraph/telemetry/requestId';
import type { GraphQLError } from 'graphql';
import { formatSubgraphError } from './formatError.js';
import type { Log } from './log.js';
import { requestIdHeader } from './requestId.js';

/** Of which request an error is. */
type Of = { readonly requestId: string | undefined; readonly operationName: string | undefined };

/**
 * Tells the log of each error that does not leave the subgraph as it is, and of which request it is: where errors are given their
 * form nobody knows that any more, so that the plugin keeps it in mind.
 */
export const failedRequests = <Context extends BaseContext>(log: Log) => {
  const known = new WeakMap<object, Of>();
  const plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, request, operationName }) => {
        const requestId = readRequestId(request.http?.headers.get(requestIdHeader));
        for (const error of errors) known.set(error, { requestId, operationName: operationName ?? undefined });
      },
    }),
  };
  const formatError = formatSubgraphError((err) => {
    const { path } = err as Partial<GraphQLError>;
    log('request failed', { ...known.get(err as object), ...(path && { path: [...path] }), err });
  });
  return { plugin, formatError };
};
