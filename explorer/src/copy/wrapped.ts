import { isListType, isNonNullType, type GraphQLNamedType, type GraphQLType } from 'graphql';

/** Lists and nulls around the type that `nameOf` gives for what is in them. */
export const wrapped = (type: GraphQLType, nameOf: (named: GraphQLNamedType) => string): string => {
  const inner = isNonNullType(type) ? type.ofType : type;
  const text = isListType(inner)
    ? `ReadonlyArray<${wrapped(inner.ofType, nameOf)}>`
    : nameOf(inner as GraphQLNamedType);
  return isNonNullType(type) ? text : `${text} | null`;
};
