import { catalogue, isErrorCode } from '@tripgraph/errors/catalogue';
import type { GraphQLFormattedError } from 'graphql';

/** A part of the answer that is missing: where, and the buckets whose rows are not in it. */
type Missing = { readonly path: ReadonlyArray<string | number>; readonly buckets: readonly string[] };

/** The only extension of a response: what is missing of an answer that is there in part. */
export type ResponseExtensions = { readonly incomplete: readonly Missing[] };

/** What errors say is missing; undefined when they do not. */
export const extensionsOf = (errors: readonly GraphQLFormattedError[]): ResponseExtensions | undefined => {
  const missing = errors.flatMap(({ path, extensions }): Missing[] => {
    const buckets = extensions?.['missingBuckets'];
    return path && Array.isArray(buckets) ? [{ path, buckets: buckets as string[] }] : [];
  });
  return missing.length > 0 ? { incomplete: missing } : undefined;
};

/** The HTTP status of a response without data. */
export const statusOf = (errors: readonly GraphQLFormattedError[]): number =>
  Math.max(
    200,
    ...errors.map(({ extensions }) => {
      const code = extensions?.['code'];
      return isErrorCode(code) ? catalogue[code].httpStatus : 500;
    }),
  );
