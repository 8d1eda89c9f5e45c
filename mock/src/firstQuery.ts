import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

const shownFields = 3;

const needsNothing = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);

const leavesOf = (type: GraphQLNamedType): string =>
  isObjectType(type)
    ? Object.values(type.getFields())
        .filter((field) => isLeafType(getNullableType(field.type)) && needsNothing(field))
        .slice(0, shownFields)
        .map(({ name }) => name)
        .join(' ')
    : '';

const selectionOf = (field: GraphQLField<unknown, unknown>): string | undefined => {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || !needsNothing(field)) return undefined;
  const edges = type.getFields()['edges'];
  const edge = edges && getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields()['node'] : undefined;
  const first = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
  if (node) return `{ ${field.name}${first} { edges { node { ${leavesOf(getNamedType(node.type))} } } } }`;
  const leaves = leavesOf(type);
  return leaves === ''
    ? undefined
    : `{ ${field.name}${isListType(getNullableType(field.type)) ? first : ''} { ${leaves} } }`;
};

/** A short query that anybody may try first. */
export const firstQuery = (schema: GraphQLSchema): string => {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const queries = fields.flatMap((field) => selectionOf(field) ?? []);
  return queries.find((query) => query.includes('edges')) ?? queries[0] ?? '{ __typename }';
};
