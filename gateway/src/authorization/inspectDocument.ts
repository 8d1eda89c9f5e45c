import {
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { FieldRequirements, Possible } from './fieldRequirements.js';
import type { Numbers } from './numberRequirements.js';

/** A field that not everybody may see. */
export type GuardedField = {
  readonly node: FieldNode;
  readonly needs: Numbers;
  /** Its place in the operation, without positions in lists; a fragment's fields have the place in the fragment. */
  readonly path: readonly string[];
};

const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );

const isIntrospection = (name: string): boolean => name.startsWith('__');

/**
 * Every field of an operation that not everybody may see. What a fragment asks is judged once, by all types that it may be
 * applied to, wherever it is spread: so a field of the document is either shown everywhere or nowhere.
 */
export const inspectDocument = (
  schema: GraphQLSchema,
  { ofField, possibleOf, narrow }: FieldRequirements,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly GuardedField[] => {
  const found: GuardedField[] = [];
  const fragments = fragmentsOf(document);
  const visited = new Set<string>();

  const typeNamed = (name: string): GraphQLCompositeType | undefined => {
    const type = schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  };

  const walkField = (
    parent: GraphQLCompositeType,
    possible: Possible,
    node: FieldNode,
    path: readonly string[],
  ): void => {
    const name = node.name.value;
    if (isIntrospection(name)) return;
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (!field) return;
    const here = [...path, node.alias?.value ?? name];
    const needs = ofField(parent, possible, name);
    if (needs.size > 0) found.push({ node, needs, path: here });
    const type = getNamedType(field.type);
    if (node.selectionSet && isCompositeType(type)) walk(type, possibleOf(type), node.selectionSet, here);
  };

  const walk = (
    parent: GraphQLCompositeType,
    possible: Possible,
    set: SelectionSetNode,
    path: readonly string[],
  ): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) walkField(parent, possible, selection, path);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = typeNamed(selection.typeCondition?.name.value ?? parent.name);
        if (!type) continue;
        walk(type, narrow(possible, type), selection.selectionSet, path);
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        const type = fragment && typeNamed(fragment.typeCondition.name.value);
        if (type) walk(type, possibleOf(type), fragment.selectionSet, path);
      }
    }
  };

  const root = schema.getRootType(operation.operation);
  if (isObjectType(root)) walk(root, possibleOf(root), operation.selectionSet, []);
  return found;
};
