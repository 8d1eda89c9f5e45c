import {
  isAbstractType,
  isCompositeType,
  type GraphQLCompositeType,
  type GraphQLEnumType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLScalarType,
  type SelectionSetNode,
} from 'graphql';
import { collectedFields, type CollectedField, type CollectPorts } from './collectedFields.js';
import { leafType } from './leafTypes.js';
import { wrapped } from './wrapped.js';

const indented = (text: string): string => text.replaceAll('\n', '\n  ');

const memberOf = (ports: CollectPorts, object: GraphQLObjectType, [name, field]: [string, CollectedField]): string => {
  const optional = field.isOptional ? '?' : '';
  const asked = field.nodes[0]?.name.value ?? name;
  if (asked === '__typename') return `  readonly ${name}${optional}: '${object.name}';`;
  const definition = object.getFields()[asked];
  if (!definition) throw new Error(`The type ${object.name} has no field "${asked}".`);
  const sets = field.nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  const typeOf = (named: GraphQLNamedType): string =>
    isCompositeType(named) ? answerType(ports, named, sets) : leafType(named as GraphQLEnumType | GraphQLScalarType);
  return `  readonly ${name}${optional}: ${indented(wrapped(definition.type, typeOf))};`;
};

const objectType = (ports: CollectPorts, object: GraphQLObjectType, sets: readonly SelectionSetNode[]): string => {
  const members = [...collectedFields(ports, object, sets)].map((field) => memberOf(ports, object, field));
  return members.length === 0 ? '{}' : `{\n${members.join('\n')}\n}`;
};

/**
 * TypeScript's type of what is answered for these selections: of an interface or a union what each type that it may be has,
 * types that have the same taken together. Throws a sentence for a field that the schema does not have.
 */
export const answerType = (
  ports: CollectPorts,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): string => {
  if (!isAbstractType(type)) return objectType(ports, type, sets);
  const kinds = new Set(ports.schema.getPossibleTypes(type).map((possible) => objectType(ports, possible, sets)));
  return [...kinds].join(' | ');
};
