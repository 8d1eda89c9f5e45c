import {
  getNamedType,
  isEnumType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLEnumType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { drawAt } from './draw.js';
import type { View } from './thing.js';

const valuesIn = (schema: GraphQLSchema, name: string): readonly string[] => {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
};

/** The members of an enum that this subgraph knows and clients may see; all of its own where they see none. */
export const membersOfEnum = ({ world, subgraph }: View, { name }: GraphQLEnumType): readonly string[] => {
  const seen = new Set(valuesIn(world.model.api, name));
  const own = valuesIn(subgraph.schema, name);
  const both = own.filter((value) => seen.has(value));
  return both.length > 0 ? both : own;
};

const isRefusal = /refus|error|fail|problem|reject|denied|invalid|notFound/i;

/** The object type that a thing of an open type has: one that clients know, and not one that says no where there is another. */
export const objectTypeAt = (
  { world, subgraph }: View,
  type: GraphQLCompositeType,
  place: string,
): GraphQLObjectType => {
  if (isObjectType(type)) return type;
  const possible = subgraph.schema.getPossibleTypes(type);
  const seen = possible.filter(({ name }) => world.model.api.getType(name) !== undefined);
  const good = seen.filter(({ name }) => !isRefusal.test(name));
  const choices = [good, seen, possible].find((some) => some.length > 0) ?? possible;
  return drawAt(world.seed, `${place} type`).one(choices);
};

/** The object type of what a field returns, its lists taken away. */
export const compositeOf = (type: Parameters<typeof getNamedType>[0]): GraphQLCompositeType =>
  getNamedType(type) as GraphQLCompositeType;
