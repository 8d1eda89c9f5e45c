import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf, type Fragments } from './fragments.js';

/** The names of the fragments that a selection set spreads, those below its fields included. */
const spreadIn = ({ selections }: SelectionSetNode, into = new Set<string>()): ReadonlySet<string> => {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) into.add(selection.name.value);
    else if (selection.selectionSet) spreadIn(selection.selectionSet, into);
  }
  return into;
};

const leadsBack = (fragments: Fragments, name: string, done: Set<string>, around: Set<string>): boolean => {
  if (around.has(name)) return true;
  const fragment = fragments.get(name);
  if (!fragment || done.has(name)) return false;
  around.add(name);
  for (const next of spreadIn(fragment.selectionSet)) if (leadsBack(fragments, next, done, around)) return true;
  around.delete(name);
  done.add(name);
  return false;
};

/**
 * Refuses fragments that spread themselves, directly or by others. GraphQL has a rule for that, too, but rules are asked
 * together, and others would follow the circle until the stack ends.
 */
export const reasonAgainstCycles = (document: DocumentNode): string | undefined => {
  const fragments = fragmentsOf(document);
  const done = new Set<string>();
  for (const name of fragments.keys())
    if (leadsBack(fragments, name, done, new Set())) return 'It has fragments that spread themselves.';
  return undefined;
};
