import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Client } from './run.js';

/** What is known of who asks, as much as decides what it may see. */
export type Grants = Pick<Client, 'isAuthenticated' | 'scopes'>;

/** What a client sees of an operation. */
export type View =
  | {
      readonly kind: 'shown';
      /** Fields of the document in whose place is null. */
      readonly hidden: ReadonlySet<FieldNode>;
      /** What is asked of subgraphs; undefined: nothing. */
      readonly asked: DocumentNode | undefined;
    }
  | { readonly kind: 'refused'; readonly paths: ReadonlyArray<readonly string[]> };

/** An operation that not everybody may see the whole of. Clients of one case see the same of it. */
export type GuardedOperation = {
  readonly caseOf: (grants: Grants) => string;
  readonly viewOf: (grants: Grants, document: DocumentNode, operation: OperationDefinitionNode) => View;
};

/** Undefined for an operation that everybody may see the whole of. */
export type Authorize = (document: DocumentNode, operation: OperationDefinitionNode) => GuardedOperation | undefined;

/** A guarded operation under the key of its text. */
export type Guarded = GuardedOperation & {
  /** What is compiled for clients like this one is kept under this key: what they see of a document is another document. */
  readonly keyFor: (grants: Grants) => string;
};

export type GuardedOperations = {
  /** The operation of this key, when it is kept as a guarded one. */
  readonly known: (key: string) => Guarded | undefined;
  /** The same, looked at when it is not kept; undefined when everybody may see the whole of it. */
  readonly find: (key: string, document: DocumentNode, operation: OperationDefinitionNode) => Guarded | undefined;
};

/** What is kept of guarded operations, in all, and of one beside its text and its keys. */
const maximumCharacters = 8_000_000;
const ownCharacters = 500;
/** Keys of more cases than this are made anew each time. */
const maximumKeys = 8;

const withKeys = (guarded: GuardedOperation, key: string): Guarded => {
  const keys = new Map<string, string>();
  return {
    ...guarded,
    keyFor: (grants) => {
      const seen = guarded.caseOf(grants);
      const known = keys.get(seen);
      if (known !== undefined) return known;
      // By what clients send nothing is found that is kept for some of them: no key of theirs begins with a letter.
      const made = `guarded ${seen} ${key}`;
      if (keys.size < maximumKeys) keys.set(seen, made);
      return made;
    },
  };
};

/** Keeps in mind which operations are guarded. */
export const guardedOperations = (authorize: Authorize): GuardedOperations => {
  const kept = new LRUCache<string, Guarded>({
    maxSize: maximumCharacters,
    sizeCalculation: (_guarded, key) => ownCharacters + key.length * (1 + maximumKeys),
  });
  return {
    known: (key) => kept.get(key),
    find: (key, document, operation) => {
      const before = kept.get(key);
      if (before) return before;
      const guarded = authorize(document, operation);
      const found = guarded && withKeys(guarded, key);
      if (found) kept.set(key, found);
      return found;
    },
  };
};
