import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
} from 'graphql';

/** What types are called, one and several, in the order of the list of types; and what their members are called. */
export const kinds = {
  object: { one: 'object', several: 'Objects', members: 'Fields' },
  interface: { one: 'interface', several: 'Interfaces', members: 'Fields' },
  union: { one: 'union', several: 'Unions', members: '' },
  enum: { one: 'enum', several: 'Enums', members: 'Values' },
  input: { one: 'input', several: 'Inputs', members: 'Fields' },
  scalar: { one: 'scalar', several: 'Scalars', members: '' },
} as const;

export type TypeKind = keyof typeof kinds;

export const kindOf = (type: GraphQLNamedType): TypeKind => {
  if (isObjectType(type)) return 'object';
  if (isInterfaceType(type)) return 'interface';
  if (isUnionType(type)) return 'union';
  if (isEnumType(type)) return 'enum';
  return isInputObjectType(type) ? 'input' : 'scalar';
};
