import { Kind, print, type DocumentNode, type FieldDefinitionNode, type TypeNode } from 'graphql';
import type { FieldShape, TypeShape } from '../shards/rules.js';
import { hasType, resolvesField, type Composite } from './joinDirectives.js';

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/** Whether a type is a list, non-null or not. */
export const isListType = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isListType(type.type));

const fieldShape = (field: FieldDefinitionNode): FieldShape => ({
  typeName: namedType(field.type),
  isList: isListType(field.type),
  argumentTypes: new Map((field.arguments ?? []).map((argument) => [argument.name.value, print(argument.type)])),
});

const leaf = (name: string): TypeShape => ({ kind: 'leaf', fields: new Map(), names: new Set([name]) });

/** The types with fields that `graph` has a part in. */
export const compositesOf = (supergraph: DocumentNode, graph: string): Composite[] =>
  supergraph.definitions.filter(
    (definition): definition is Composite =>
      (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) &&
      hasType(definition, graph),
  );

/** The fields of a type that `graph` resolves. */
export const fieldsOf = (type: Composite, graph: string): FieldDefinitionNode[] =>
  (type.fields ?? []).filter((field) => resolvesField(field, graph));

/** All types of a supergraph as `graph` sees them. */
export const readTypes = (supergraph: DocumentNode, graph: string): Map<string, TypeShape> => {
  const types = new Map<string, TypeShape>();
  for (const scalar of ['ID', 'String', 'Int', 'Float', 'Boolean']) types.set(scalar, leaf(scalar));
  for (const type of compositesOf(supergraph, graph)) {
    const name = type.name.value;
    types.set(name, {
      kind: type.kind === Kind.OBJECT_TYPE_DEFINITION ? 'object' : 'interface',
      fields: new Map(fieldsOf(type, graph).map((field) => [field.name.value, fieldShape(field)])),
      names: new Set([name, ...(type.interfaces ?? []).map((node) => node.name.value)]),
    });
  }
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.SCALAR_TYPE_DEFINITION || definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      types.set(definition.name.value, leaf(definition.name.value));
    }
    if (definition.kind !== Kind.UNION_TYPE_DEFINITION) continue;
    const union = definition.name.value;
    types.set(union, { kind: 'union', fields: new Map(), names: new Set([union]) });
    for (const member of definition.types ?? []) {
      const type = types.get(member.name.value);
      if (type) types.set(member.name.value, { ...type, names: new Set([...type.names, union]) });
    }
  }
  return types;
};

/** The type at a path that starts at an argument of a field and goes down input objects; undefined when there is none. */
export const typeAtArgumentPath = (
  supergraph: DocumentNode,
  field: FieldDefinitionNode,
  [argument, ...path]: readonly string[],
): TypeNode | undefined => {
  let type = field.arguments?.find(({ name }) => name.value === argument)?.type;
  for (const step of path) {
    const name = type && namedType(type);
    const input = supergraph.definitions.find(
      (definition) => definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && definition.name.value === name,
    );
    type =
      input?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
        ? input.fields?.find((inputField) => inputField.name.value === step)?.type
        : undefined;
  }
  return type;
};
