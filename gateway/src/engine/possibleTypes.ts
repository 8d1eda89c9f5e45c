import { isAbstractType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** For a type condition the names of all types that pass it: itself, and what implements it or belongs to it. */
export type PossibleTypes = (condition: string) => ReadonlySet<string>;

export const possibleTypesOf = (schema: GraphQLSchema): PossibleTypes => {
  const known = new Map<string, ReadonlySet<string>>();
  const find = (condition: string): ReadonlySet<string> => {
    const names = new Set([condition]);
    const type = schema.getType(condition);
    if (!isAbstractType(type)) return names;
    for (const candidate of Object.values(schema.getTypeMap())) {
      if ((isObjectType(candidate) || isInterfaceType(candidate)) && schema.isSubType(type, candidate))
        names.add(candidate.name);
    }
    return names;
  };
  return (condition) => {
    const before = known.get(condition);
    if (before) return before;
    const names = find(condition);
    // Subgraphs may say any number of names that are no types.
    if (schema.getType(condition)) known.set(condition, names);
    return names;
  };
};
