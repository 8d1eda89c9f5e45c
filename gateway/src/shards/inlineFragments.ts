import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

const inlineSelection = (
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  selection: SelectionNode,
): SelectionNode => {
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    const fragment = fragments.get(selection.name.value);
    if (!fragment) throw new Error(`the fragment "${selection.name.value}" is not defined`);
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: fragment.typeCondition,
      directives: selection.directives ?? [],
      selectionSet: inlineSet(fragments, fragment.selectionSet),
    };
  }
  if (!selection.selectionSet) return selection;
  return { ...selection, selectionSet: inlineSet(fragments, selection.selectionSet) };
};

const inlineSet = (
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  set: SelectionSetNode,
): SelectionSetNode => ({
  ...set,
  selections: set.selections.map((selection) => inlineSelection(fragments, selection)),
});

/** The one operation of a document that a planner wrote, with every named fragment put in its place. */
export const inlineFragments = (document: DocumentNode): OperationDefinitionNode => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const [operation, second] = operations;
  if (!operation || second) throw new Error(`a subgraph request has one operation, this one has ${operations.length}`);
  return { ...operation, selectionSet: inlineSet(fragments, operation.selectionSet) };
};
