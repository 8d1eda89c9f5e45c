import { Kind, print, type DefinitionNode, type DocumentNode, type FieldDefinitionNode } from 'graphql';
import type { FieldShape, TypeShape } from '../shards/rules.js';
import { hasType, resolvesField, type Composite } from './joinDirectives.js';
import { isListType, namedType } from './typeNode.js';

const fieldShape = (field: FieldDefinitionNode): FieldShape => ({
  typeName: namedType(field.type),
  isList: isListType(field.type),
  argumentTypes: new Map((field.arguments ?? []).map((argument) => [argument.name.value, print(argument.type)])),
});

const leaf = (name: string): TypeShape => ({ kind: 'leaf', fields: new Map(), names: new Set([name]) });

const isComposite = (definition: DefinitionNode): definition is Composite =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;

/** The types with fields that `graph` has a part in. */
export const compositesOf = (supergraph: DocumentNode, graph: string): Composite[] =>
  supergraph.definitions.filter(isComposite).filter((type) => hasType(type, graph));

/** The one of these types with that name. */
export const compositeNamed = (supergraph: DocumentNode, graph: string, name: string): Composite | undefined =>
  supergraph.definitions.filter(isComposite).find((type) => type.name.value === name && hasType(type, graph));

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
