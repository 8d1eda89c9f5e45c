import { bucketCount } from '@tripgraph/addressing/bucket';
import { encodeId, prefixes } from '@tripgraph/addressing/id';
import { uuidv7 } from '@tripgraph/addressing/uuid';
import type { KeyField } from '@tripgraph/gateway/shards/rules';
import { getNamedType, isEnumType, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql';
import { drawAt } from './draw.js';
import type { Model } from './model.js';
import type { Values } from './thing.js';
import { firstOfLevel, isTree } from './tree.js';

/** So many buckets have anything in them, evenly spread so that every shard has some. */
const usedBuckets = 64;
/** So many of each owned type are in one of them. */
const perBucket = 8;
/** So many of each owned type there are. */
export const ownedCount = usedBuckets * perBucket;
const firstCreatedMs = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** The values of a key's fields; undefined where one is missing. */
export const picked = (values: Values, fields: readonly KeyField[]): Values | undefined => {
  const found: Record<string, unknown> = {};
  for (const { name, fields: inner } of fields) {
    const value = values[name];
    if (value === undefined || value === null) return undefined;
    const part = inner ? picked(value as Values, inner) : value;
    if (part === undefined) return undefined;
    found[name] = part;
  }
  return found;
};

/** Ids that a description gives as examples: `plc_world`, `plc_2950159`. */
const examplesIn = (description: string): readonly string[] =>
  [...description.matchAll(/`([a-z]+_[a-z0-9_]+)`/g)].map(([, example]) => example as string);

/** Keys that are made up. */
export type MadeKeys = {
  /** An id of an owned type in a bucket: one of `perBucket`, by the number. */
  readonly ownedId: (typeName: string, bucket: number, number: number) => string;
  /** The bucket of an owned entity of this number. */
  readonly bucketAt: (position: number) => number;
  /** The fields of all keys of the entity of this number. */
  readonly valuesAt: (typeName: string, position: number) => Values;
};

/** Makes up keys, for a seed: ids as the schema's description shows them, where it shows some. */
export const madeKeys = (seed: string, { api, keys, description }: Model): MadeKeys => {
  const ownedId: MadeKeys['ownedId'] = (typeName, bucket, number) => {
    const draw = drawAt(seed, `${typeName} ${bucket} ${number % perBucket}`);
    const prefix = (prefixes as Readonly<Record<string, string>>)[typeName] ?? typeName.slice(0, 3).toLowerCase();
    return encodeId({ prefix, bucket, uuid: uuidv7(firstCreatedMs + draw.whole(0, 700) * dayMs, draw.bits(74)) });
  };

  const bucketAt: MadeKeys['bucketAt'] = (position) => {
    const width = bucketCount / usedBuckets;
    const index = Math.floor(position / perBucket);
    return index * width + drawAt(seed, `bucket ${index}`).whole(0, width - 1);
  };

  const exampleAt = (typeName: string, examples: readonly string[], position: number): string | undefined =>
    isTree(api, typeName) ? examples.find((_, level) => firstOfLevel(level) === position) : examples[position];

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

  const valuesAt: MadeKeys['valuesAt'] = (typeName, position) => {
    const fields = (keys.get(typeName) ?? []).flat();
    return Object.fromEntries(fields.map((field) => [field.name, keyValue(typeName, field, position)]));
  };

  return { ownedId, bucketAt, valuesAt };
};
