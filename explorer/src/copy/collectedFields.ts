import {
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field of an answer: the nodes that ask for it under one name, and whether it may be missing. */
export type CollectedField = { readonly nodes: FieldNode[]; isOptional: boolean };

export type CollectPorts = {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
};

const isConditional = ({ directives = [] }: SelectionNode): boolean =>
  directives.some(({ name: { value } }) => value === 'skip' || value === 'include');

const applies = (schema: GraphQLSchema, condition: string | undefined, object: GraphQLObjectType): boolean => {
  if (condition === undefined || condition === object.name) return true;
  const type = schema.getType(condition);
  return isAbstractType(type) && schema.isSubType(type, object);
};

/** What an object of this type has in the answer, by the names that it has there, in the order in which it is asked for. */
export const collectedFields = (
  { schema, fragments }: CollectPorts,
  object: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, CollectedField> => {
  const fields = new Map<string, CollectedField>();
  const addField = (node: FieldNode, isOptional: boolean): void => {
    const name = node.alias?.value ?? node.name.value;
    const known = fields.get(name);
    if (!known) fields.set(name, { nodes: [node], isOptional });
    else {
      known.nodes.push(node);
      known.isOptional &&= isOptional;
    }
  };
  const addAll = ({ selections }: SelectionSetNode, isOptional: boolean): void => {
    for (const selection of selections) {
      const isLoose = isOptional || isConditional(selection);
      if (selection.kind === Kind.FIELD) {
        addField(selection, isLoose);
        continue;
      }
      const of = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (of && applies(schema, of.typeCondition?.name.value, object)) addAll(of.selectionSet, isLoose);
    }
  };
  for (const set of sets) addAll(set, false);
  return fields;
};
