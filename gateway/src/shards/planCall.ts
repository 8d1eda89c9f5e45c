import { argumentValue, valueAt, withValueAt } from './argument.js';
import type { BucketMap } from './bucketMap.js';
import { isRootIncluded } from './condition.js';
import { startDrafts, writeRequests, type Drafts } from './draft.js';
import type { PathStep } from './merge/merge.js';
import { ownerOfId } from './owner.js';
import type { PreparedOperation } from './prepare.js';
import type { Root } from './prepareRoot.js';
import type { ShardRules } from './rules.js';
import { targetOf, type Target } from './target.js';

export type Variables = Readonly<Record<string, unknown>>;

/** Some of a root field's answer that comes from one shard: `positions` are the list places it fills, in its own order. */
export type Share = { readonly root: number; readonly positions: readonly number[] | undefined };

export type ShardRequest = {
  readonly shard: string;
  readonly text: string;
  /** The request's JSON up to the variables, which are to follow with a closing brace. */
  readonly start: string;
  readonly variables: Variables;
  readonly shares: readonly Share[];
};

/** What reaches no shard, with the place in the answer that stays null for it: no id, or too many at once. */
export type Refusal =
  | { readonly kind: 'id'; readonly path: readonly PathStep[]; readonly id: unknown }
  | { readonly kind: 'tooMany'; readonly path: readonly PathStep[]; readonly count: number; readonly maximum: number };

/** What one operation with its variables does to the shards; data, to be carried out elsewhere. */
export type CallPlan = {
  readonly target: Target;
  /** For a mutation one request a root field, to be sent one after the other in this order; else all at once. */
  readonly requests: readonly ShardRequest[];
  readonly refusals: readonly Refusal[];
  /** Root fields that are a list, with the length that the answer has. */
  readonly lengths: ReadonlyMap<number, number>;
  /** Root fields that @skip or @include leave out. */
  readonly left: ReadonlySet<number>;
};

type Planning = {
  readonly rules: ShardRules;
  readonly map: BucketMap;
  readonly variables: Variables;
  readonly drafts: Drafts;
  readonly refusals: Refusal[];
  readonly lengths: Map<number, number>;
};

type Positions = Map<string, number[]>;

const addPosition = (positions: Positions, shard: string, position: number): void => {
  const known = positions.get(shard);
  if (known) known.push(position);
  else positions.set(shard, [position]);
};

/** Gives each shard its share of a list, with its own values in the variable `name`. */
const shareOut = (
  { drafts }: Planning,
  root: number,
  positions: Positions,
  name: string,
  part: (places: readonly number[]) => unknown,
): void => {
  for (const [shard, places] of positions) {
    const draft = drafts.of(shard);
    draft.shares.push({ root, positions: places });
    draft.variables[name] = part(places);
  }
};

const planEntities = (planning: Planning, root: Extract<Root, { kind: 'Entities' }>, index: number): void => {
  const { rules, map, variables, refusals, lengths } = planning;
  const list = (variables[root.argument] ?? []) as readonly unknown[];
  lengths.set(index, list.length);
  const positions: Positions = new Map();
  list.forEach((representation, position) => {
    const idField = rules.owned.get(valueAt(representation, ['__typename']) as string);
    if (idField === undefined) {
      for (const shard of map.shards) addPosition(positions, shard, position);
      return;
    }
    const id = valueAt(representation, [idField]);
    const owner = ownerOfId(map, id);
    if (owner === undefined) refusals.push({ kind: 'id', path: [root.key, position], id });
    else addPosition(positions, owner, position);
  });
  shareOut(planning, index, positions, root.argument, (places) => places.map((place) => list[place]));
};

const planRoute = (planning: Planning, root: Extract<Root, { kind: 'Route' }>, index: number): void => {
  const { map, variables, drafts, refusals, lengths } = planning;
  const { split } = root;
  const argument = argumentValue(root.selections[0].field, root.argument, variables);
  const asked = valueAt(argument, root.path);
  if (!split) {
    const owner = ownerOfId(map, asked);
    if (owner === undefined) refusals.push({ kind: 'id', path: [root.key], id: asked });
    else drafts.of(owner).shares.push({ root: index, positions: undefined });
    return;
  }
  // A single value stands for a list of one, as input coercion has it.
  const list = Array.isArray(asked) ? (asked as unknown[]) : [asked];
  if (list.length > split.maximum) {
    refusals.push({ kind: 'tooMany', path: [root.key], count: list.length, maximum: split.maximum });
    return;
  }
  lengths.set(index, list.length);
  const positions: Positions = new Map();
  list.forEach((id, position) => {
    const owner = ownerOfId(map, id);
    if (owner === undefined) refusals.push({ kind: 'id', path: [root.key, position], id });
    else addPosition(positions, owner, position);
  });
  shareOut(planning, index, positions, split.variable, (places) =>
    withValueAt(
      argument,
      root.path,
      places.map((place) => list[place]),
    ),
  );
};

/**
 * Decides which shard gets which part of an operation: ids go to their owner, lists of ids and representations are split
 * by owner, scattered fields and entities go to every shard. Pure; the requests are sent elsewhere.
 */
export const planCall = (
  rules: ShardRules,
  map: BucketMap,
  prepared: PreparedOperation,
  given: Variables,
): CallPlan => {
  const variables = { ...prepared.defaults, ...given };
  const planning: Planning = { rules, map, variables, drafts: startDrafts(), refusals: [], lengths: new Map() };
  const left = new Set<number>();
  prepared.roots.forEach((root, index) => {
    if (root.kind === 'TypeName') return;
    if (!root.selections.some((selection) => isRootIncluded(selection, variables))) left.add(index);
    else if (root.kind === 'Entities') planEntities(planning, root, index);
    else if (root.kind === 'Route') planRoute(planning, root, index);
    else for (const shard of map.shards) planning.drafts.of(shard).shares.push({ root: index, positions: undefined });
  });
  const { drafts, refusals, lengths } = planning;
  return {
    target: targetOf(map.shards, new Set(drafts.all.keys())),
    requests: writeRequests(map.shards, prepared, given, drafts),
    refusals,
    lengths,
    left,
  };
};
