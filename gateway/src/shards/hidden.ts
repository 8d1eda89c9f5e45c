import { Kind, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/** Fields that the gateway asks for itself carry aliases of this beginning; a client's own alias must not. */
export const hiddenPrefix = 'tripgraph_';

/** A field asked for by the gateway alone: `tripgraph_<purpose>: <name> { … }`. Returns its response key with it. */
export const hiddenField = (
  purpose: string,
  name: string,
  selections: readonly SelectionNode[] = [],
): { key: string; node: FieldNode } => {
  const key = `${hiddenPrefix}${purpose}`;
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
  return {
    key,
    node: {
      kind: Kind.FIELD,
      alias: { kind: Kind.NAME, value: key },
      name: { kind: Kind.NAME, value: name },
      ...(selections.length > 0 && { selectionSet }),
    },
  };
};

/** What to add to which field of a request; the nodes are those of the operation being prepared. */
export type Additions = Map<FieldNode, SelectionNode[]>;

export const addTo = (additions: Additions, nodes: readonly FieldNode[], added: readonly SelectionNode[]): void => {
  for (const node of nodes) additions.set(node, [...(additions.get(node) ?? []), ...added]);
};

/** Writes the additions into a selection set. */
export const applyAdditions = (additions: Additions, set: SelectionSetNode): SelectionSetNode => ({
  ...set,
  selections: set.selections.map((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
    const inner = applyAdditions(additions, selection.selectionSet);
    const added = selection.kind === Kind.FIELD ? (additions.get(selection) ?? []) : [];
    return { ...selection, selectionSet: { ...inner, selections: [...inner.selections, ...added] } };
  }),
});
