import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A type that has fields which clients ask for. */
export type TypeOfFields = GraphQLObjectType | GraphQLInterfaceType;
export type Field = GraphQLField<unknown, unknown>;

export const hasFields = (type: GraphQLNamedType): type is TypeOfFields => isObjectType(type) || isInterfaceType(type);

/** By name, code unit by code unit: the same on every machine. */
export const byName = (left: { readonly name: string }, right: { readonly name: string }): number =>
  left.name < right.name ? -1 : left.name > right.name ? 1 : 0;

/** The types that have a page, by name: all but those of introspection. */
export const typesOf = (schema: GraphQLSchema): readonly GraphQLNamedType[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .sort(byName);

/** What a type's page has a heading for: fields, input fields or values, in the order of the schema. */
export const membersOf = (type: GraphQLNamedType): ReadonlyArray<Field | GraphQLInputField | GraphQLEnumValue> => {
  if (hasFields(type) || isInputObjectType(type)) return Object.values(type.getFields());
  return isEnumType(type) ? type.getValues() : [];
};

export const argumentsOf = (member: object): readonly GraphQLArgument[] =>
  'args' in member ? (member.args as readonly GraphQLArgument[]) : [];
