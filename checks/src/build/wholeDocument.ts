import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** An operation with the fragments that it spreads, or the names of those that are nowhere. */
export type WholeDocument =
  | { readonly kind: 'whole'; readonly document: DocumentNode }
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] };

const spreadsIn = (definition: OperationDefinitionNode | FragmentDefinitionNode): readonly string[] => {
  const names: string[] = [];
  visit(definition, { FragmentSpread: ({ name }) => void names.push(name.value) });
  return names;
};

/** The operation first, then the fragments that it needs, in the order of their names: wherever they were written. */
export const wholeDocument = (
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): WholeDocument => {
  const needed = new Map<string, FragmentDefinitionNode>();
  const missing = new Set<string>();
  const waiting = [...spreadsIn(operation)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const fragment = fragments.get(name);
    if (!fragment) missing.add(name);
    else if (!needed.has(name)) {
      needed.set(name, fragment);
      waiting.push(...spreadsIn(fragment));
    }
  }
  if (missing.size > 0) return { kind: 'incomplete', missing: [...missing].sort() };
  const inOrder = [...needed].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, fragment]) => fragment);
  return { kind: 'whole', document: { kind: Kind.DOCUMENT, definitions: [operation, ...inOrder] } };
};

const typeName = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

const withOwn = (set: SelectionSetNode): SelectionSetNode =>
  set.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename')
    ? set
    : { ...set, selections: [...set.selections, typeName] };

/** The document as Apollo Client and urql send it: every selection but the operation's own asks for `__typename`, too. */
export const withTypeNames = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: {
      leave: (set, _key, parent) =>
        parent && !Array.isArray(parent) && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
          ? set
          : withOwn(set),
    },
  });
