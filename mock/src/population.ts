import { bucketOfId } from '@tripgraph/addressing/id';
import type { EntityKey } from '@tripgraph/gateway/shards/rules';
import { isInterfaceType, isObjectType } from 'graphql';
import { canonical } from './canonical.js';
import { drawAt } from './draw.js';
import { madeKeys, ownedCount, picked } from './madeKeys.js';
import type { Model } from './model.js';
import type { Thing, Values } from './thing.js';
import { commonPosition, factsOf, isTree, treeSize } from './tree.js';

/** So many there are of a type that is neither owned nor a tree. */
const others = 60;
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

/** Makes up who there is, for a seed. */
export const populationOf = (seed: string, model: Model): Population => {
  const { owned, keys, api } = model;
  const made = madeKeys(seed, model);
  const isTreeOf = (typeName: string): boolean => isTree(api, typeName);
  const count = (family: string): number => (owned.has(family) ? ownedCount : isTreeOf(family) ? treeSize : others);
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
    return thingOf(typeName, { [id]: made.ownedId(typeName, bucket, number) }, undefined);
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
      if (owned.has(typeName)) return inBucket(typeName, made.bucketAt(position), position);
      return thingOf(typeName, made.valuesAt(typeName, position), position);
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
