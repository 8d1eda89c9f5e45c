import { Kind, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf, type Fragments } from './fragments.js';

/** What one selection counts, whatever is selected below it. */
export type Weigh = (selection: SelectionNode) => number;

type Counting = {
  readonly fragments: Fragments;
  readonly weigh: Weigh;
  /** Whether fields are looked into. */
  readonly goesDeep: boolean;
  readonly known: Map<string, number>;
};

const countFragment = (counting: Counting, name: string): number => {
  const known = counting.known.get(name);
  if (known !== undefined) return known;
  const fragment = counting.fragments.get(name);
  if (!fragment) return 0;
  // Inside itself a fragment counts for nothing: validation refuses it.
  counting.known.set(name, 0);
  const count = countSet(counting, fragment.selectionSet);
  counting.known.set(name, count);
  return count;
};

const countSet = (counting: Counting, { selections }: SelectionSetNode): number => {
  let count = 0;
  for (const selection of selections) {
    count += counting.weigh(selection);
    if (selection.kind === Kind.FRAGMENT_SPREAD) count += countFragment(counting, selection.name.value);
    else if (selection.selectionSet && (counting.goesDeep || selection.kind === Kind.INLINE_FRAGMENT))
      count += countSet(counting, selection.selectionSet);
  }
  return count;
};

const countOf = (document: DocumentNode, weigh: Weigh, goesDeep: boolean): number => {
  const counting: Counting = { fragments: fragmentsOf(document), weigh, goesDeep, known: new Map() };
  let count = 0;
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) count += countSet(counting, definition.selectionSet);
  return count;
};

/**
 * The sum over the selections of all operations, those of fragments counted wherever they are spread. Each fragment is walked
 * through once; sums beyond all measure become Infinity, which is more than any limit.
 */
export const expandedCount = (document: DocumentNode, weigh: Weigh): number => countOf(document, weigh, true);

/** The same over the selections at the root alone. */
export const expandedRootCount = (document: DocumentNode, weigh: Weigh): number => countOf(document, weigh, false);
