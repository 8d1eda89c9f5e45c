import type { ApolloServerPlugin } from '@apollo/server';
import { catalogue, isErrorCode, type ErrorCode } from '@tripgraph/errors/catalogue';
import type { GraphQLFormattedError } from 'graphql';
import { statusFor } from './edge/negotiate.js';
import { extensionsOf, statusOf, type ResponseExtensions } from './incomplete.js';
import { finishRecord } from './records.js';
import type { RequestContext } from './shortWay.js';

const asItIs = (error: GraphQLFormattedError): GraphQLFormattedError => error;

/** Codes whose messages name types of the schema. */
const naming: readonly unknown[] = ['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'] satisfies ErrorCode[];

/** An error that names nothing of the schema, so that guesses of names lead nowhere. */
const inGeneral = (error: GraphQLFormattedError): GraphQLFormattedError => {
  const code = error.extensions?.['code'];
  return isErrorCode(code) && naming.includes(code) ? { ...error, message: catalogue[code].meaning } : error;
};

/**
 * Finishes a response: `extensions.incomplete` lists what is missing of an answer that is there in part, `extensions.stale`
 * what in it is not of now, `extensions.cost` what it has cost, `trace` and `ftv1` are what those are shown who may see it, no other
 * extension leaves (Apollo's executor adds some of its own), and an answer without data has the HTTP status of its errors (GraphQL over HTTP: 200 whenever there is data, null or
 * not) as its client may be told it.
 * Unless the schema is open it has one error: a document of many mistakes makes no long answer, and tells little of the schema,
 * and whoever is not known is told nothing of it.
 */
export const responsePlugin = (openSchema: boolean): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, contextValue }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      const errors = singleResult.errors ?? [];
      const { stale, cost } = (singleResult.extensions ?? {}) as ResponseExtensions;
      const extensions = extensionsOf(errors, stale, cost, finishRecord(contextValue.record, errors));
      delete singleResult.extensions;
      if (extensions) singleResult.extensions = extensions;
      // Apollo Server says 500 to any error that does not carry a status of its own; ours are in the catalogue.
      const { status = 500 } = response.http;
      if (singleResult.data !== undefined) return;
      if (!openSchema) singleResult.errors = errors.slice(0, 1).map(contextValue.isAuthenticated ? asItIs : inGeneral);
      response.http.status = statusFor(request.http?.headers.get('accept'), status === 500 ? statusOf(errors) : status);
    },
  }),
});
