import { getNamedType, isInputObjectType, isUnionType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { argumentsOf, hasFields, typesOf, type TypeOfFields } from './members.js';

/** A member of a type that has to do with another type; with `argument`, by way of that. */
export type Use = { readonly type: string; readonly member: string; readonly argument?: string };

export type Uses = {
  /** Fields that have the type. */
  readonly returnedBy: readonly Use[];
  /** Arguments and input fields that take it. */
  readonly takenBy: readonly Use[];
  /** Unions that it is of. */
  readonly memberOf: readonly string[];
};

const none: Uses = { returnedBy: [], takenBy: [], memberOf: [] };

/** Where each type of a schema is used, in the order of type names and of the schema. */
export const usesIn = (schema: GraphQLSchema): ((type: string) => Uses) => {
  const all = new Map<string, { returnedBy: Use[]; takenBy: Use[]; memberOf: string[] }>();
  const of = ({ name }: GraphQLNamedType) => {
    const found = all.get(name) ?? { returnedBy: [], takenBy: [], memberOf: [] };
    all.set(name, found);
    return found;
  };
  const addFields = (type: TypeOfFields): void => {
    for (const field of Object.values(type.getFields())) {
      of(getNamedType(field.type)).returnedBy.push({ type: type.name, member: field.name });
      for (const argument of argumentsOf(field))
        of(getNamedType(argument.type)).takenBy.push({ type: type.name, member: field.name, argument: argument.name });
    }
  };
  for (const type of typesOf(schema)) {
    if (hasFields(type)) addFields(type);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        of(getNamedType(field.type)).takenBy.push({ type: type.name, member: field.name });
    if (isUnionType(type)) for (const member of type.getTypes()) of(member).memberOf.push(type.name);
  }
  return (type) => all.get(type) ?? none;
};
