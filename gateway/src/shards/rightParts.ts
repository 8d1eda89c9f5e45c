import type { Answered } from './answer.js';
import { argumentValue, valueAt } from './argument.js';
import type { BucketMap } from './bucketMap.js';
import { isRightItem } from './itemCheck.js';
import { hasForeign } from './merge/foreign.js';
import type { Merge } from './merge/merge.js';
import type { ShardRequest, Share, Variables } from './planCall.js';
import type { PreparedOperation } from './prepare.js';
import type { Root } from './prepareRoot.js';
import { isForeignId } from './owner.js';

type Data = Readonly<Record<string, unknown>>;

/** Whether what a shard says at a place of a root field (0 where it is no list) is what it was asked for there. */
export type IsRight = (shard: string, place: number, item: unknown) => boolean;

const always: IsRight = () => true;

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is right at the places of a root field. */
export const isRightOf = (map: BucketMap, root: Root, variables: Variables): IsRight => {
  if (root.kind === 'Entities' && root.echo) {
    const { echo } = root;
    const representations = (variables[root.argument] ?? []) as readonly Data[];
    return (_shard, place, item) => !isObject(item) || echo.isOf(representations[place] as Data, item);
  }
  if (root.kind === 'Route' && root.check) {
    const { check, split } = root;
    const asked = valueAt(argumentValue(root.selections[0].field, root.argument, variables), root.path);
    const idAt = (place: number): unknown => (split && Array.isArray(asked) ? (asked as unknown[])[place] : asked);
    return (shard, place, item) => isRightItem(map, shard, check, idAt(place), item);
  }
  if (root.kind === 'Scatter' && root.check) {
    const { check } = root;
    return (shard, _place, item) => isRightItem(map, shard, check, undefined, item);
  }
  return always;
};

/** Whether a shard said what it had to of one root field. */
const isSoundPart = (
  map: BucketMap,
  root: Root,
  isRight: IsRight,
  shard: string,
  { positions }: Share,
  { data, errors }: Answered,
): boolean => {
  if (root.kind === 'TypeName') return true;
  const isOfOthers = (merge: Merge, item: unknown): boolean =>
    hasForeign(merge, item, (id) => isForeignId(map, shard, id));
  const merges = root.kind === 'Entities' ? [...root.merges.values()] : [];
  const value = data?.[root.key];
  if (value === undefined) return errors.length > 0;
  if (positions) {
    if (value === null) return errors.length > 0;
    return (
      Array.isArray(value) &&
      value.length === positions.length &&
      value.every((item: unknown, index) => {
        if (item === null) return true;
        return (
          isObject(item) &&
          isRight(shard, positions[index] ?? 0, item) &&
          !merges.some((merge) => isOfOthers(merge, item))
        );
      })
    );
  }
  if (value === null || !isRight(shard, 0, value)) return value === null;
  return root.kind !== 'Scatter' || !isOfOthers(root.merge, value);
};

/**
 * For each request of a call whether an answer has what it was for: lists of the right length, objects that are those
 * asked for, nothing that belongs to another shard. Whatever is missing may be explained by an error.
 */
export const soundAnswers = (
  map: BucketMap,
  { roots, defaults }: PreparedOperation,
  given: Variables,
): ((request: ShardRequest) => (answered: Answered) => boolean) => {
  const variables = { ...defaults, ...given };
  const rights = roots.map((root) => isRightOf(map, root, variables));
  return ({ shard, shares }) =>
    (answered) =>
      shares.every((share) => {
        const root = roots[share.root];
        return !root || isSoundPart(map, root, rights[share.root] ?? always, shard, share, answered);
      });
};
