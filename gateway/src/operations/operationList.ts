import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { inSlices } from './inSlices.js';
import { knownDocument, type KeyOf, type KnownDocument } from './knownDocument.js';
import type { PersistedOperation } from './manifest.js';
import { normalForm } from './normalForm.js';

/** The operations of one manifest. */
export type OperationList = {
  readonly operations: readonly PersistedOperation[];
  /** By the id that the manifest gives, by `sha256:` and the hash of its text, and by its alias. */
  readonly byId: (id: string) => KnownDocument | undefined;
  /** By its text, to the letter. */
  readonly byBody: (body: string) => KnownDocument | undefined;
  /** By a text that says the same. */
  readonly byText: (text: string) => KnownDocument | undefined;
};

/** What texts take of which it is known whether they are listed, so that each is parsed once. */
const maximumTextCharacters = 2_000_000;

/** Indexes operations that have been checked; `keyOf` is by what they are known to whoever runs them. */
export const operationList = async (
  operations: readonly PersistedOperation[],
  keyOf: KeyOf,
  maxTokens: number,
): Promise<OperationList> => {
  const byId = new Map<string, KnownDocument>();
  const byAlias = new Map<string, KnownDocument>();
  const byBody = new Map<string, KnownDocument>();
  const byForm = new Map<string, KnownDocument>();
  await inSlices(operations, (operation) => {
    const { id, body, alias } = operation;
    const known = knownDocument(operation, keyOf, maxTokens);
    byId.set(id, known);
    byBody.set(body, known);
    byAlias.set(`sha256:${createHash('sha256').update(body).digest('hex')}`, known);
    if (alias !== undefined) byAlias.set(alias, known);
    byBody.set(body, known);
    const form = normalForm(body, maxTokens);
    if (form !== undefined) byForm.set(form, known);
  });
  const texts = new LRUCache<string, KnownDocument | 'unknown'>({
    maxSize: maximumTextCharacters,
    sizeCalculation: (_known, text) => Math.max(1, text.length),
  });
  const find = (text: string): KnownDocument | 'unknown' =>
    byBody.get(text) ?? byForm.get(normalForm(text, maxTokens) ?? '') ?? 'unknown';
  return {
    operations,
    byId: (id) => byId.get(id) ?? byAlias.get(id),
    byBody: (body) => byBody.get(body),
    byText: (text) => {
      let known = texts.get(text);
      if (known === undefined) texts.set(text, (known = find(text)));
      return known === 'unknown' ? undefined : known;
    },
  };
};
