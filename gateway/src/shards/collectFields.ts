import { Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import type { ShardRules } from './rules.js';

export const responseKeyOf = (field: FieldNode): string => field.alias?.value ?? field.name.value;

/**
 * The fields that a selection asks of an object of `typeName`, grouped by response key in the order asked.
 * Fragments must be inline. @skip and @include are not looked at: a field left out is simply not in the answer.
 */
export const collectFields = (
  rules: ShardRules,
  typeName: string,
  set: SelectionSetNode,
  into = new Map<string, FieldNode[]>(),
): Map<string, FieldNode[]> => {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = responseKeyOf(selection);
      into.set(key, [...(into.get(key) ?? []), selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      if (condition === undefined || condition === typeName || rules.types.get(typeName)?.names.has(condition)) {
        collectFields(rules, typeName, selection.selectionSet, into);
      }
    }
  }
  return into;
};

/** The selections of several nodes of one response key, as one set. */
export const joinSelections = (nodes: readonly FieldNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: nodes.flatMap((node) => node.selectionSet?.selections ?? []),
});
