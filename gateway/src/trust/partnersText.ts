import { isMap, isScalar, isSeq, parseDocument, YAMLSeq, type Document, type Pair, type YAMLMap } from 'yaml';
import { anotherPepper, fingerprintOf } from './keyHash.js';
import type { Partner } from './partner.js';

/** What is written of a new partner; the rest is for people to add. */
export type NewPartner = {
  readonly name: string;
  readonly hash: Buffer;
  readonly scopes: readonly string[];
  readonly actsForOthers: boolean;
  /** Its persisted operations, a path beside the file: it may ask these, by their ids alone. */
  readonly manifest?: string | undefined;
};

/** Keys that a partner has at a time: one, and another while it changes over. */
const mostKeys = 2;

const listOf = (document: Document): YAMLSeq => {
  const list = document.get('partners');
  if (isSeq(list) && list.items.length > 0) return list;
  // A list that was written as [] would stay on one line, and lose nothing by not being there.
  const fresh = new YAMLSeq();
  document.set('partners', fresh);
  return fresh;
};

const entryOf = (document: Document, name: string): YAMLMap => {
  const entry = listOf(document).items.find((item) => isMap(item) && item.get('name') === name);
  if (!isMap(entry)) throw new Error(`There is no partner "${name}". \`partners list\` shows those that there are.`);
  return entry;
};

const keysOf = (entry: YAMLMap): YAMLSeq => {
  const keys = entry.get('keys');
  if (!isSeq(keys)) throw new Error('The keys of a partner are not a list.');
  return keys;
};

const textOf = (document: Document): string => document.toString({ lineWidth: 0, flowCollectionPadding: false });

/** Changes a partners file's text and leaves its comments and the order of what it says. */
type Edit<Change extends readonly unknown[]> = (text: string, ...change: Change) => string;

const editing =
  <Change extends readonly unknown[]>(edit: (document: Document, ...change: Change) => void): Edit<Change> =>
  (text, ...change) => {
    const document = parseDocument(text);
    if (!isMap(document.contents)) document.contents = document.createNode({ partners: [] }) as never;
    edit(document, ...change);
    return textOf(document);
  };

/** In front of all that a map has, and after what is said above all of that. */
const putFirst = ({ items }: YAMLMap, pair: Pair): void => {
  const [first] = items;
  if (isScalar(first?.key) && isScalar(pair.key)) {
    pair.key.commentBefore = first.key.commentBefore ?? null;
    first.key.commentBefore = null;
  }
  items.unshift(pair);
};

/** With the check value of the pepper with which keys are hashed that are about to be written. Throws where it is another one's. */
export const withPepperCheck = editing((document, check: string): void => {
  const written = document.get('pepper_check');
  if (written === undefined) putFirst(document.contents as YAMLMap, document.createPair('pepper_check', check));
  else if (written !== check) throw new Error(`${anotherPepper}.`);
});

export const withPartner = editing((document, { name, hash, scopes, actsForOthers, manifest }: NewPartner): void => {
  const list = listOf(document);
  if (list.items.some((item) => isMap(item) && item.get('name') === name))
    throw new Error(`There is a partner "${name}" already. \`partners rotate ${name}\` gives it another key.`);
  list.add(
    document.createNode({
      name,
      state: 'active',
      keys: [hash.toString('hex')],
      ...(manifest !== undefined && { mode: 'ids-only', manifest }),
      ...(scopes.length > 0 && { scopes }),
      ...(actsForOthers && { acts_for: true }),
    }),
  );
});

/** Adds a key at the end; of more than two the one at the front goes. */
export const withKey = editing((document, name: string, hash: Buffer): void => {
  const keys = keysOf(entryOf(document, name));
  keys.add(document.createNode(hash.toString('hex')));
  keys.items.splice(0, keys.items.length - mostKeys);
});

/** Without the key of that fingerprint, or without any. */
export const withoutKey = editing((document, name: string, fingerprint: string | undefined): void => {
  const keys = keysOf(entryOf(document, name));
  const isOther = (item: unknown): boolean => isScalar(item) && fingerprintOf(String(item.value)) !== fingerprint;
  const kept = fingerprint === undefined ? [] : keys.items.filter(isOther);
  if (kept.length === keys.items.length)
    throw new Error(
      fingerprint === undefined
        ? `The partner "${name}" has no key.`
        : `The partner "${name}" has no key ${fingerprint}. \`partners list\` shows those that it has.`,
    );
  keys.items = kept;
});

export const withState = editing((document, name: string, state: Partner['state']): void =>
  entryOf(document, name).set('state', state),
);
