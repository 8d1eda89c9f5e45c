import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Documents that have been parsed and validated, as Apollo Server keeps them, and what they take. */
export type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']> & {
  /** In bytes. */
  readonly size: () => number;
};

/** A parsed document with its places takes about so many bytes for each character of its text. Measured. */
const bytesPerCharacter = 60;

/**
 * A store bounded by the bytes that documents take; what was used longest ago goes first. Apollo Server's own is bounded
 * by their length as JSON, a fraction of that, and writes each of them as JSON to know it.
 */
export const documentStore = (maxBytes: number): DocumentStore => {
  const kept = new LRUCache<string, DocumentNode>({
    maxSize: maxBytes,
    sizeCalculation: ({ loc }) => Math.max(1, (loc?.source.body.length ?? 0) * bytesPerCharacter),
  });
  return {
    get: async (key) => kept.get(key),
    set: async (key, document) => void kept.set(key, document),
    delete: async (key) => kept.delete(key),
    size: () => kept.calculatedSize,
  };
};
