import type { ApolloServerPlugin } from '@apollo/server';
import { statusFor } from './edge/negotiate.js';
import { extensionsOf, statusOf, type StalePart } from './incomplete.js';

/**
 * Finishes a response: `extensions.incomplete` lists what is missing of an answer that is there in part, `extensions.stale`
 * what in it is not of now, no other extension leaves (Apollo's executor adds some of its own), and an answer without data
 * has the HTTP status of its errors (GraphQL over HTTP: 200 whenever there is data, null or not) as its client may be told it.
 * Unless the schema is open it has one error: a document of many mistakes makes no long answer, and tells little of the schema.
 */
export const responsePlugin = (openSchema: boolean): ApolloServerPlugin => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      const errors = singleResult.errors ?? [];
      const extensions = extensionsOf(errors, singleResult.extensions?.['stale'] as readonly StalePart[] | undefined);
      delete singleResult.extensions;
      if (extensions) singleResult.extensions = extensions;
      // Apollo Server says 500 to any error that does not carry a status of its own; ours are in the catalogue.
      const { status = 500 } = response.http;
      if (singleResult.data !== undefined) return;
      if (!openSchema) singleResult.errors = errors.slice(0, 1);
      response.http.status = statusFor(request.http?.headers.get('accept'), status === 500 ? statusOf(errors) : status);
    },
  }),
});
