/** Which page of a list is shown: the one after a cursor, or the one before it; at most one of both. */
export type ListPage = { readonly after: string | null; readonly before: string | null };

export const firstPage: ListPage = { after: null, before: null };

/** Reads a URL, which anybody may have written: of two cursors the first one counts. */
export const readListPage = (params: URLSearchParams): ListPage => {
  const cursor = (name: string): string | null => (params.get(name) ?? '').trim() || null;
  const after = cursor('after');
  return { after, before: after === null ? cursor('before') : null };
};

/** A page of so many, as the gateway is asked for it. */
export const pageVariables = ({ after, before }: ListPage, size: number) =>
  before === null ? { first: size, after, last: null, before: null } : { first: null, after: null, last: size, before };
