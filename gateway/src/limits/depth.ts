import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf, type Fragments } from './fragments.js';

type Measuring = { readonly fragments: Fragments; readonly known: Map<string, number> };

/** Introspection has limits of its own: what tools ask of a schema is deep. */
const isOfSchema = (name: string): boolean => name === '__schema' || name === '__type';

const depthOfFragment = (measuring: Measuring, name: string): number => {
  const known = measuring.known.get(name);
  if (known !== undefined) return known;
  const fragment = measuring.fragments.get(name);
  if (!fragment) return 0;
  measuring.known.set(name, 0);
  const depth = depthOfSet(measuring, fragment.selectionSet);
  measuring.known.set(name, depth);
  return depth;
};

const depthOfSet = (measuring: Measuring, { selections }: SelectionSetNode): number => {
  let deepest = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      deepest = Math.max(deepest, depthOfFragment(measuring, selection.name.value));
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      deepest = Math.max(deepest, depthOfSet(measuring, selection.selectionSet));
    else if (!isOfSchema(selection.name.value))
      deepest = Math.max(deepest, 1 + (selection.selectionSet ? depthOfSet(measuring, selection.selectionSet) : 0));
  }
  return deepest;
};

/** Refuses documents with fields deeper inside each other. A fragment is as deep as the fields in it. */
export const reasonAgainstDepth = (document: DocumentNode, maxDepth: number): string | undefined => {
  const measuring: Measuring = { fragments: fragmentsOf(document), known: new Map() };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION && depthOfSet(measuring, definition.selectionSet) > maxDepth)
      return `It asks for fields more than ${maxDepth} levels deep.`;
  return undefined;
};
