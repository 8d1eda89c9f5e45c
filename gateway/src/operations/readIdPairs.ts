import type { PersistedOperation } from './manifest.js';

type Pair = readonly [id: string, body: string];

const isPair = (entry: unknown): entry is Pair =>
  Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string');

/** Whether parsed JSON is a list of pairs of texts, as Relay sends them to be persisted. */
export const isIdPairs = (content: unknown): content is readonly Pair[] =>
  Array.isArray(content) && content.every(isPair);

/** Reads `[["<id>", "<document>"]]`. */
export const readIdPairs = (content: readonly Pair[]): PersistedOperation[] =>
  content.map(([id, body]) => ({ id, body }));
