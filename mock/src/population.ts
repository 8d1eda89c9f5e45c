import { bucketCount } from '@tripgraph/addressing/bucket';
import { bucketOfId, encodeId, prefixes } from '@tripgraph/addressing/id';
import { uuidv7 } from '@tripgraph/addressing/uuid';
import type { EntityKey, KeyField } from '@tripgraph/gateway/shards/rules';
import { getNamedType, isEnumType, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql';
import { canonical } from './canonical.js';
import { drawAt } from './draw.js';
import type { Model } from './model.js';
import type { Thing, Values } from './thing.js';
import { commonPosition, factsOf, firstOfLevel, isTree, treeSize } from './tree.js';

/** So many buckets have anything in them, evenly spread so that every shard has some. */
const usedBuckets = 64;
/** So many of each owned type are in one of them. */
const perBucket = 8;
/** So many there are of a type that is neither owned nor a tree. */
const others = 60;
const firstCreatedMs = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** The entities that there are: lists show them, references lead to them. Ids besides them are somebody's, too. */
export type Population = {
  readonly size: (typeName: string) => number;
  readonly member: (typeName: string, position: number) => Thing;
  /** One of those of an owned type in a bucket, whether or not lists show that bucket. */
  readonly inBucket: (typeName: string, bucket: number, number: number) => Thing;
  /** The entity with these keys, which are a representation's or arguments; undefined when they are not whole. */
  readonly byKey: (typeName: string, values: Values) => Thing | undefined;
  readonly isTree: (typeName: string) => boolean;
  /** The interface that is the entity where a type is one of several; else the type itself. */
  readonly familyOf: (typeName: string) => string;
};

type Fields = Readonly<Record<string, unknown>>;

const picked = (values: Fields, fields: readonly KeyField[]): Values | undefined => {
  const found: Record<string, unknown> = {};
  for (const { name, fields: inner } of fields) {
    const value = values[name];
    if (value === undefined || value === null) return undefined;
    const part = inner ? picked(value as Fields, inner) : value;
    if (part === undefined) return undefined;
    found[name] = part;
  }
  return found;
};

/** Ids that a description gives as examples: `plc_world`, `plc_2950159`. */
const examplesIn = (description: string): readonly string[] =>
  [...description.matchAll(/`([a-z]+_[a-z0-9_]+)`/g)].map(([, example]) => example as string);

export const populationOf = (seed: string, model: Model): Population => {
  const { owned, keys, api, description } = model;
  const isTreeOf = (typeName: string): boolean => isTree(api, typeName);
  const count = (family: string): number =>
    owned.has(family) ? usedBuckets * perBucket : isTreeOf(family) ? treeSize : others;
  const familyOf = (typeName: string): string => {
    const type = api.getType(typeName);
    return isObjectType(type) ? (type.getInterfaces().find(({ name }) => keys.has(name))?.name ?? typeName) : typeName;
  };
  /** The type that an entity of a family is of: one of those that clients know. */
  const memberType = (typeName: string, identity: string): string => {
    const type = api.getType(typeName);
    const possible = isInterfaceType(type) ? api.getPossibleTypes(type) : [];
    return possible.length > 0 ? drawAt(seed, `${identity} type`).one(possible).name : typeName;
  };

  const ownedId = (typeName: string, bucket: number, number: number): string => {
    const draw = drawAt(seed, `${typeName} ${bucket} ${number}`);
    const prefix = (prefixes as Readonly<Record<string, string>>)[typeName] ?? typeName.slice(0, 3).toLowerCase();
    return encodeId({ prefix, bucket, uuid: uuidv7(firstCreatedMs + draw.whole(0, 700) * dayMs, draw.bits(74)) });
  };

  const bucketAt = (position: number): number => {
    const width = bucketCount / usedBuckets;
    const index = Math.floor(position / perBucket);
    return index * width + drawAt(seed, `bucket ${index}`).whole(0, width - 1);
  };

  const exampleAt = (typeName: string, examples: readonly string[], position: number): string | undefined =>
    isTreeOf(typeName) ? examples.find((_, level) => firstOfLevel(level) === position) : examples[position];

  const fieldTypeOf = (typeName: string, name: string): GraphQLNamedType | undefined => {
    const type = api.getType(typeName);
    return isObjectType(type) || isInterfaceType(type) ? getNamedType(type.getFields()[name]?.type) : undefined;
  };

  const keyValue = (typeName: string, { name, fields }: KeyField, position: number): unknown => {
    const type = fieldTypeOf(typeName, name);
    if (fields)
      return Object.fromEntries(fields.map((inner) => [inner.name, keyValue(type?.name ?? '', inner, position)]));
    if (type?.name === 'Int' || type?.name === 'Float') return position + 1;
    if (isEnumType(type)) return type.getValues()[position % type.getValues().length]?.name;
    const examples = examplesIn(description(`${typeName}.${name}`));
    const prefix = examples[0]?.split('_')[0] ?? typeName.slice(0, 3).toLowerCase();
    const number = 10_007 * (position + 1) + drawAt(seed, `${typeName} ids`).whole(0, 9_999);
    return exampleAt(typeName, examples, position) ?? (name === 'id' ? `${prefix}_${number}` : `${name}-${number}`);
  };

  const keysOf = (typeName: string): readonly EntityKey[] => keys.get(typeName) ?? [];

  const thingOf = (typeName: string, values: Values, position: number | undefined): Thing => {
    const [first] = keysOf(typeName);
    const idField = owned.get(typeName);
    const id = idField === undefined ? undefined : values[idField];
    const place = isTreeOf(typeName) ? (position ?? commonPosition(drawAt(seed, canonical(values)).share())) : position;
    const identity = `${familyOf(typeName)}:${canonical((first && picked(values, first)) ?? values)}`;
    return {
      typeName: memberType(typeName, identity),
      identity,
      known: { ...(place !== undefined && factsOf(api, typeName, place)), ...values },
      position: place,
      bucket: typeof id === 'string' ? bucketOfId(id) : undefined,
    };
  };

  const inBucket = (typeName: string, bucket: number, number: number): Thing => {
    const id = owned.get(typeName) as string;
    return thingOf(typeName, { [id]: ownedId(typeName, bucket, number % perBucket) }, undefined);
  };

  const kept = new Map<string, readonly Thing[]>();
  const membersOf = (typeName: string): readonly Thing[] => {
    let members = kept.get(typeName);
    if (members) return members;
    const family = familyOf(typeName);
    if (family !== typeName) {
      const own = membersOf(family).filter((member) => member.typeName === typeName);
      kept.set(typeName, own);
      return own;
    }
    members = Array.from({ length: count(typeName) }, (_, position) => {
      if (owned.has(typeName)) return inBucket(typeName, bucketAt(position), position);
      const fields = keysOf(typeName).flat();
      const values = Object.fromEntries(fields.map((field) => [field.name, keyValue(typeName, field, position)]));
      return thingOf(typeName, values, position);
    });
    kept.set(typeName, members);
    return members;
  };

  const indexes = new Map<string, ReadonlyMap<string, Thing>>();
  const indexOf = (typeName: string): ReadonlyMap<string, Thing> => {
    let index = indexes.get(typeName);
    if (index) return index;
    index = new Map(
      membersOf(typeName).flatMap((thing) =>
        keysOf(typeName).map((key): [string, Thing] => [canonical(picked(thing.known, key)), thing]),
      ),
    );
    indexes.set(typeName, index);
    return index;
  };

  /** What is named by a key that is not the first has the others, too: those of one that there is. */
  const byOtherKey = (typeName: string, key: EntityKey, named: Values): Thing | undefined => {
    const all = membersOf(familyOf(typeName));
    return key === keysOf(typeName)[0] ? undefined : drawAt(seed, `${typeName} ${canonical(named)}`).one(all);
  };

  return {
    size: (typeName) => membersOf(typeName).length,
    member: (typeName, position) => membersOf(typeName)[position] as Thing,
    inBucket,
    byKey: (typeName, values) => {
      for (const key of keysOf(typeName)) {
        const named = picked(values, key);
        if (!named) continue;
        const given = Object.fromEntries(Object.entries(values).filter(([name]) => name !== '__typename'));
        const member = indexOf(familyOf(typeName)).get(canonical(named)) ?? byOtherKey(typeName, key, named);
        if (!member) return thingOf(typeName, given, undefined);
        const isOpen = isInterfaceType(api.getType(typeName));
        return { ...member, typeName: isOpen ? member.typeName : typeName, known: { ...member.known, ...given } };
      }
      return undefined;
    },
    isTree: isTreeOf,
    familyOf,
  };
};
