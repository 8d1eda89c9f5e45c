import { Kind, type FieldNode } from 'graphql';
import type { BucketMap } from './bucketMap.js';
import { addTo, hiddenField, type Additions } from './hidden.js';
import { isForeignId } from './owner.js';
import type { ShardRules } from './rules.js';

/** How it is seen whether an @owned object that a root field returns is one that its shard may return. */
export type ItemCheck = {
  /** The response key of its id. */
  readonly key: string;
  /** Whether the field returns the very object whose id it is given: its argument is called like the id's field. */
  readonly isNamed: boolean;
};

const asksFor = ({ selectionSet }: FieldNode, name: string): boolean =>
  (selectionSet?.selections ?? []).some(
    (selection) =>
      selection.kind === Kind.FIELD &&
      selection.name.value === name &&
      (selection.alias?.value ?? name) === name &&
      (selection.directives ?? []).length === 0,
  );

/**
 * The check of what a root field (asked for by `fields`) returns, for one that returns an @owned type; `argument` leads to
 * the id that it is given, or to a list of ids. Where the client does not ask for the id, the gateway does.
 */
export const itemCheckOf = (
  rules: ShardRules,
  coordinate: string,
  fields: readonly FieldNode[],
  argument: readonly string[],
  additions: Additions,
): ItemCheck | undefined => {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const returned = rules.types.get(typeName)?.fields.get(fieldName)?.typeName;
  const id = returned === undefined ? undefined : rules.owned.get(returned);
  if (id === undefined) return undefined;
  const end = argument.at(-1);
  const isNamed = end === id || end === `${id}s`;
  if (fields.every((field) => asksFor(field, id))) return { key: id, isNamed };
  const { key, node } = hiddenField(`echo_${id}`, id);
  addTo(additions, fields, [node]);
  return { key, isNamed };
};

/** Whether `item`, which is not null, may be what `shard` returns for the id `asked`. What is no object is not judged. */
export const isRightItem = (
  map: BucketMap,
  shard: string,
  { key, isNamed }: ItemCheck,
  asked: unknown,
  item: unknown,
): boolean => {
  if (typeof item !== 'object' || item === null) return true;
  const id = Object.hasOwn(item, key) ? (item as Record<string, unknown>)[key] : undefined;
  if (typeof id !== 'string') return false;
  return isNamed ? id === asked : !isForeignId(map, shard, id);
};
