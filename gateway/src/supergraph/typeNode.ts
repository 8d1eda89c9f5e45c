import { Kind, type TypeNode } from 'graphql';

const withoutNonNull = (type: TypeNode): TypeNode => (type.kind === Kind.NON_NULL_TYPE ? type.type : type);

/** The name of a type without its list and non-null marks. */
export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

export const isNonNullType = (type: TypeNode): boolean => type.kind === Kind.NON_NULL_TYPE;

/** The type of a list's items; undefined for a type that is no list. */
export const itemType = (type: TypeNode): TypeNode | undefined => {
  const bare = withoutNonNull(type);
  return bare.kind === Kind.LIST_TYPE ? bare.type : undefined;
};

/** Whether a type is a list, non-null or not. */
export const isListType = (type: TypeNode): boolean => itemType(type) !== undefined;

/** Whether a type is a list of anything but lists. */
export const isFlatListType = (type: TypeNode): boolean => {
  const item = itemType(type);
  return item !== undefined && !isListType(item);
};
