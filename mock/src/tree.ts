import { getNamedType, isEnumType, isListType, getNullableType, isObjectType, type GraphQLSchema } from 'graphql';
import { branches, countryOf, levels, placeName } from './atlas.js';
import type { Values } from './thing.js';

/** How many there are of a type whose entities are a tree: `branches` below each, on so many levels. */
export const treeSize = (branches ** levels - 1) / (branches - 1);

const startOf = (level: number): number => (branches ** level - 1) / (branches - 1);

const levelOf = (position: number): number => {
  let level = 0;
  while (startOf(level + 1) <= position) level += 1;
  return level;
};

export const parentOf = (position: number): number | undefined =>
  position === 0 ? undefined : Math.floor((position - 1) / branches);

export const childrenOf = (position: number): readonly number[] =>
  Array.from({ length: branches }, (_, child) => position * branches + 1 + child).filter((child) => child < treeSize);

/** From the root down to the parent. */
export const ancestorsOf = (position: number): readonly number[] => {
  const parent = parentOf(position);
  return parent === undefined ? [] : [...ancestorsOf(parent), parent];
};

/** Whether something at `position` is at `place` or below it. */
export const isWithin = (position: number, place: number): boolean =>
  position === place || ancestorsOf(position).includes(place);

/** The first of a level, which stands for it in examples. */
export const firstOfLevel = startOf;

/** Positions that most of what refers to the tree refers to: those of the level above the lowest. */
export const commonPosition = (share: number): number => {
  const from = startOf(levels - 2);
  return from + Math.floor(share * (startOf(levels - 1) - from));
};

/** Whether entities of a type are a tree: they have a `parent` of their own type. */
export const isTree = (schema: GraphQLSchema, typeName: string): boolean => {
  const type = schema.getType(typeName);
  const parent = isObjectType(type) ? type.getFields()['parent'] : undefined;
  return (
    parent !== undefined && !isListType(getNullableType(parent.type)) && getNamedType(parent.type).name === typeName
  );
};

const kinds = ['WORLD', 'CONTINENT', 'COUNTRY', 'REGION', 'CITY', 'NEIGHBORHOOD'];

const isGeographic = (schema: GraphQLSchema, typeName: string): boolean => {
  const type = schema.getType(typeName);
  const kind = isObjectType(type) ? getNamedType(type.getFields()['kind']?.type) : undefined;
  return isEnumType(kind) && kinds.every((name) => kind.getValue(name) !== undefined);
};

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

const nameAt = (position: number): string => placeName(levelOf(position), position - startOf(levelOf(position)));

/** What is known of a place in the world by where it is in the tree; nothing of other trees. */
export const factsOf = (schema: GraphQLSchema, typeName: string, position: number): Values => {
  if (!isGeographic(schema, typeName)) return {};
  const level = levelOf(position);
  const country = countryOf(level, position - startOf(level));
  const way = [...ancestorsOf(position), position].slice(1);
  return {
    kind: kinds[level],
    name: nameAt(position),
    slug: slugOf(nameAt(position)),
    path: way.map((place) => slugOf(nameAt(place))).join('/'),
    countryCode: country?.code ?? null,
    timeZone: level < 3 ? null : (country?.timeZone ?? null),
  };
};
