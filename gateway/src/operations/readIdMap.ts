import type { PersistedOperation } from './manifest.js';

/** Whether parsed JSON is an object of texts: Relay's file, and that of GraphQL Code Generator. */
export const isIdMap = (content: unknown): content is Readonly<Record<string, string>> =>
  typeof content === 'object' &&
  content !== null &&
  !Array.isArray(content) &&
  Object.values(content).every((text) => typeof text === 'string');

/** Reads `{"<id>": "<document>"}`. */
export const readIdMap = (content: Readonly<Record<string, string>>): PersistedOperation[] =>
  Object.entries(content).map(([id, body]) => ({ id, body }));
