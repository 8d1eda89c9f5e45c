import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';

type Deprecatable = { readonly deprecationReason?: string | null | undefined };

const membersOf = (schema: GraphQLSchema): Array<[string, Deprecatable]> =>
  Object.values(schema.getTypeMap()).flatMap((type): Array<[string, Deprecatable]> => {
    if (isIntrospectionType(type)) return [];
    if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, value]);
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field]);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field): Array<[string, Deprecatable]> => [
      [`${type.name}.${field.name}`, field],
      ...field.args.map((argument): [string, Deprecatable] => [
        `${type.name}.${field.name}(${argument.name}:)`,
        argument,
      ]),
    ]);
  });

/** All that may be deprecated of a schema by its coordinate, with the reason where it is. */
export const deprecatableIn = (schema: GraphQLSchema): Map<string, string | undefined> =>
  new Map(membersOf(schema).map(([coordinate, { deprecationReason }]) => [coordinate, deprecationReason ?? undefined]));
