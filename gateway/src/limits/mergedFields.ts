import { Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import type { Fragments } from './fragments.js';

/** The selections of sets that stand for one object, fragments put where they are spread and types aside. */
export type MergedFields = {
  /** Fields by the name under which they are answered. */
  readonly fields: Map<string, FieldNode[]>;
  /** How many fields there are. */
  count: number;
  /** How many named fragments are spread, each time counted. */
  spreads: number;
};

/** Steps that may still be taken; whoever takes one counts it down, and stops below zero. */
export type Budget = { left: number };

const collect = (
  fragments: Fragments,
  { selections }: SelectionSetNode,
  budget: Budget,
  merged: MergedFields,
  around: ReadonlySet<string>,
): void => {
  for (const selection of selections) {
    budget.left -= 1;
    if (budget.left < 0) return;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const same = merged.fields.get(key);
      if (same) same.push(selection);
      else merged.fields.set(key, [selection]);
      merged.count += 1;
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(fragments, selection.selectionSet, budget, merged, around);
    } else {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      merged.spreads += 1;
      // Inside itself a fragment counts for nothing: validation refuses it.
      if (fragment && !around.has(name))
        collect(fragments, fragment.selectionSet, budget, merged, new Set([...around, name]));
    }
  }
};

/** Merges selection sets; incomplete once the budget is below zero. */
export const mergedFields = (fragments: Fragments, sets: readonly SelectionSetNode[], budget: Budget): MergedFields => {
  const merged: MergedFields = { fields: new Map(), count: 0, spreads: 0 };
  for (const set of sets) collect(fragments, set, budget, merged, new Set());
  return merged;
};

/** What is selected of what these fields return. */
export const setsBelow = (fields: readonly FieldNode[]): SelectionSetNode[] =>
  fields.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
