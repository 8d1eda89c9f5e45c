import { problem } from '@tripgraph/errors/problem';

/** Relay's paging arguments, as a field receives them (https://relay.dev/graphql/connections.htm#sec-Arguments). */
export type PageArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
};

/** A page to read: at most `size` rows strictly between `after` and `before`, counted from the end that `backward` names. */
export type PageWindow = {
  readonly size: number;
  readonly backward: boolean;
  readonly after: string | undefined;
  readonly before: string | undefined;
};

/** More rows than this are never returned at once. */
const maximumPageSize = 100;
export const defaultPageSize = 20;

const checkSize = (name: 'first' | 'last', value: number): number => {
  if (value < 0 || value > maximumPageSize) {
    throw problem(
      'INVALID_PAGE',
      `"${name}" is ${value}; it takes 0 to ${maximumPageSize}. Ask for more with a cursor.`,
    );
  }
  return value;
};

/** Reads paging arguments. Throws INVALID_PAGE for `first` together with `last`, and for a size out of 0..100. */
export const readPage = ({ first, after, last, before }: PageArguments): PageWindow => {
  if (typeof first === 'number' && typeof last === 'number') {
    throw problem('INVALID_PAGE', '"first" and "last" contradict each other; give one of them.');
  }
  const backward = typeof last === 'number';
  const size = backward ? checkSize('last', last) : checkSize('first', first ?? defaultPageSize);
  return { size, backward, after: after ?? undefined, before: before ?? undefined };
};

export type Edge<Node> = { readonly cursor: string; readonly node: Node };
export type PageInfo = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};
export type Page<Node> = { readonly edges: ReadonlyArray<Edge<Node>>; readonly pageInfo: PageInfo };

/**
 * Cuts `edges` (up to size + 1 of them, read from the end the window names, in the window's reading order) to the page,
 * in the order's own direction. `beyondStart` says whether a row stands on the far side of the cursor it was read from:
 * for a forward page at or before `after`, for a backward page at or after `before`. `beyondEnd` says the same of the
 * other cursor, when there is one.
 */
export const cutPage = <Node>(
  window: PageWindow,
  edges: ReadonlyArray<Edge<Node>>,
  beyondStart: boolean,
  beyondEnd = false,
): Page<Node> => {
  const more = edges.length > window.size || beyondEnd;
  const kept = edges.slice(0, window.size);
  const ordered = window.backward ? kept.reverse() : kept;
  return {
    edges: ordered,
    pageInfo: {
      hasNextPage: window.backward ? beyondStart : more,
      hasPreviousPage: window.backward ? more : beyondStart,
      startCursor: ordered[0]?.cursor ?? null,
      endCursor: ordered.at(-1)?.cursor ?? null,
    },
  };
};
