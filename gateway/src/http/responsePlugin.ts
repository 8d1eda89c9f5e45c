import type { ApolloServerPlugin } from '@apollo/server';
import { catalogue, isErrorCode } from '@tripgraph/errors/catalogue';
import type { GraphQLFormattedError } from 'graphql';

/** A part of the answer that is missing: where, and the buckets whose rows are not in it. */
type Missing = { readonly path: ReadonlyArray<string | number>; readonly buckets: readonly string[] };

const missingOf = (errors: readonly GraphQLFormattedError[]): Missing[] =>
  errors.flatMap(({ path, extensions }) => {
    const buckets = extensions?.['missingBuckets'];
    return path && Array.isArray(buckets) ? [{ path, buckets: buckets as string[] }] : [];
  });

const statusOf = (errors: readonly GraphQLFormattedError[]): number =>
  Math.max(
    200,
    ...errors.map(({ extensions }) => {
      const code = extensions?.['code'];
      return isErrorCode(code) ? catalogue[code].httpStatus : 500;
    }),
  );

/**
 * Finishes a response: `extensions.incomplete` lists what is missing of an answer that is there in part, no other
 * extension leaves (Apollo's executor adds some of its own), and an answer without data has the HTTP status of its errors
 * (GraphQL over HTTP: 200 whenever there is data, null or not).
 */
export const responsePlugin = (): ApolloServerPlugin => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const { singleResult } = response.body;
      const errors = singleResult.errors ?? [];
      const missing = missingOf(errors);
      delete singleResult.extensions;
      if (missing.length > 0) singleResult.extensions = { incomplete: missing };
      // Apollo Server says 500 to any error that does not carry a status of its own; ours are in the catalogue.
      const { status = 500 } = response.http;
      if (singleResult.data === undefined && status === 500) response.http.status = statusOf(errors);
    },
  }),
});
