import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf, type Fragments } from './fragments.js';

/** How much a document stands for when every fragment is put wherever it is spread. */
export type DocumentSize = {
  /** Fields, inline fragments and spreads, of all operations together. */
  readonly selections: number;
  /** Selection sets inside each other. */
  readonly depth: number;
};

type Measuring = {
  readonly fragments: Fragments;
  readonly known: Map<string, DocumentSize>;
  readonly maximumDepth: number;
};

const nothing: DocumentSize = { selections: 0, depth: 0 };

const sizeOfFragment = (measuring: Measuring, name: string, above: number): DocumentSize => {
  const known = measuring.known.get(name);
  if (known) return known;
  const fragment = measuring.fragments.get(name);
  if (!fragment) return nothing;
  // Inside itself a fragment counts for nothing: validation refuses it.
  measuring.known.set(name, nothing);
  const size = sizeOfSet(measuring, fragment.selectionSet, above);
  measuring.known.set(name, size);
  return size;
};

/** Numbers that grow beyond all measure become Infinity, which is more than any limit. */
const sizeOfSet = (measuring: Measuring, set: SelectionSetNode, above: number): DocumentSize => {
  // Nobody needs to know how much deeper, and the walk must not go as deep as a document can.
  if (above >= measuring.maximumDepth) return { selections: Infinity, depth: Infinity };
  let selections = 0;
  let depth = 0;
  for (const selection of set.selections) {
    const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
    const inner = isSpread
      ? sizeOfFragment(measuring, selection.name.value, above + 1)
      : selection.selectionSet
        ? sizeOfSet(measuring, selection.selectionSet, above + 1)
        : nothing;
    selections += 1 + inner.selections;
    depth = Math.max(depth, inner.depth);
  }
  return { selections, depth: depth + 1 };
};

/**
 * Measures a document in time that grows with its own length only, however often its fragments are spread. What is deeper
 * than `maximumDepth` is infinitely deep.
 */
export const documentSize = (document: DocumentNode, maximumDepth: number): DocumentSize => {
  const measuring: Measuring = { fragments: fragmentsOf(document), known: new Map(), maximumDepth };
  const sizes = document.definitions.map((definition): DocumentSize => {
    if (definition.kind === Kind.OPERATION_DEFINITION) return sizeOfSet(measuring, definition.selectionSet, 0);
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) return nothing;
    // A fragment in use is part of its operations; validation walks through those that are not, too.
    return { ...sizeOfFragment(measuring, definition.name.value, 0), selections: 0 };
  });
  return {
    selections: sizes.reduce((sum, { selections }) => sum + selections, 0),
    depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
  };
};
