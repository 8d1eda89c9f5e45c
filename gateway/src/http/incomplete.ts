import { catalogue, isErrorCode } from '@tripgraph/errors/catalogue';
import type { GraphQLFormattedError } from 'graphql';
import type { Shown } from './records.js';

/** A part of the answer that is missing: where, and the buckets whose rows are not in it. */
type Missing = { readonly path: ReadonlyArray<string | number>; readonly buckets: readonly string[] };

/** A part of the answer that could not be asked for now: what was last known of it, so many seconds ago. */
export type StalePart = { readonly path: ReadonlyArray<string | number>; readonly ageSeconds: number };

/** What a request was expected to cost, and what it has cost. */
export type Cost = { readonly estimated: number; readonly actual: number };

/**
 * The only extensions of a response: what is missing of an answer that is there in part, what in it is not of now, what it has
 * cost, and, for those who may see it, what was done for it.
 */
export type ResponseExtensions = {
  readonly incomplete?: readonly Missing[];
  readonly stale?: readonly StalePart[];
  readonly cost?: Cost;
} & Shown;

/** What errors say is missing, what is stale, the cost, and what is shown; undefined when all is there and of now, and nobody asks. */
export const extensionsOf = (
  errors: readonly GraphQLFormattedError[],
  stale: readonly StalePart[] | undefined,
  cost?: Cost,
  shown?: Shown,
): ResponseExtensions | undefined => {
  const missing = errors.flatMap(({ path, extensions }): Missing[] => {
    const buckets = extensions?.['missingBuckets'];
    return path && Array.isArray(buckets) ? [{ path, buckets: buckets as string[] }] : [];
  });
  if (missing.length === 0 && !stale && !cost && !shown) return undefined;
  return {
    ...(missing.length > 0 && { incomplete: missing }),
    ...(stale && { stale }),
    ...(cost && { cost }),
    ...shown,
  };
};

/** As much of a reply as can say that what it holds is not of now. */
type Headers = {
  readonly getHeader: (name: string) => unknown;
  readonly header: (name: string, value: string) => unknown;
};

/** Says in a header, to clients that see no extensions, how many seconds old the oldest part is that is not of now. */
export const sayStale = (reply: Headers, extensions: ResponseExtensions | undefined): void => {
  const ages = extensions?.stale?.map(({ ageSeconds }) => ageSeconds) ?? [];
  if (ages.length === 0) return;
  const said = Number(reply.getHeader('tripgraph-stale') ?? 0);
  reply.header('tripgraph-stale', String(Math.max(said, ...ages)));
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
