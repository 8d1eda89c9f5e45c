/** How a request says what it asks for: by a text, by an id, by a hash that may come with its text, or not at all. */
export type RequestedOperation =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'id'; readonly id: string; readonly hasText: boolean }
  | { readonly kind: 'hash'; readonly hash: string; readonly text: string | undefined }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'malformed'; readonly message: string };

type Parameters = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Parameters =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const malformed = (message: string): RequestedOperation => ({ kind: 'malformed', message });

/** GraphQL over HTTP: `sha256:` and a hash, `x-…:` and anything, or an id without a colon. */
const idShape = /^(?:sha256:[0-9a-f]{64}|x-[^:]*:.*|[^:]+)$/s;
const maximumIdCharacters = 512;

const byId = (id: unknown, hasText: boolean): RequestedOperation =>
  typeof id === 'string' && id.length <= maximumIdCharacters && idShape.test(id)
    ? { kind: 'id', id, hasText }
    : malformed(
        `An id of a persisted operation is "sha256:" and 64 hexadecimal digits, "x-…:" and more, or a text without a colon, of at most ${maximumIdCharacters} characters.`,
      );

const byHash = (persistedQuery: Parameters, query: unknown): RequestedOperation => {
  const { version, sha256Hash: hash } = persistedQuery;
  if (version !== 1) return malformed('Unsupported persisted query version');
  if (typeof hash !== 'string' || hash === '' || hash.length > maximumIdCharacters)
    return malformed('extensions.persistedQuery.sha256Hash is not the hash of a document.');
  if (query !== undefined && query !== null && typeof query !== 'string') return malformed('"query" is not a text.');
  return { kind: 'hash', hash, text: query ?? undefined };
};

/** Reads what a request asks for from its body, or from the parameters of its URL, and from the path. */
export const requestedOperation = (parameters: unknown, pathId: string | undefined): RequestedOperation => {
  const { query, documentId, extensions } = isRecord(parameters) ? parameters : ({} as Parameters);
  const persistedQuery = isRecord(extensions) ? extensions['persistedQuery'] : undefined;
  const ids = [pathId, documentId, persistedQuery].filter((id) => id !== undefined && id !== null);
  if (ids.length > 1) return malformed('The operation is named in two ways. Name it in one.');
  const hasText = query !== undefined && query !== null;
  if (isRecord(persistedQuery)) return byHash(persistedQuery, query);
  if (ids.length === 1) return byId(ids[0], hasText);
  return typeof query === 'string' ? { kind: 'text', text: query } : { kind: 'nothing' };
};
