import { argumentValue, valueAt, withValueAt } from './argument.js';
import type { BucketMap } from './bucketMap.js';
import { isRootIncluded } from './condition.js';
import type { PathStep } from './merge/merge.js';
import { ownerOfId } from './owner.js';
import type { PreparedOperation, Root } from './prepare.js';
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

/** An id that belongs to no shard, with the place in the answer that stays null for it. */
export type Refusal = { readonly path: readonly PathStep[]; readonly id: unknown };

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

type Draft = { readonly shares: Share[]; readonly variables: Record<string, unknown> };
type Drafts = { readonly of: (shard: string) => Draft; readonly refuse: (refusal: Refusal) => void };

const addPosition = (positions: Map<string, number[]>, shard: string, position: number): void => {
  positions.set(shard, [...(positions.get(shard) ?? []), position]);
};

const planEntities = (
  rules: ShardRules,
  map: BucketMap,
  root: Extract<Root, { kind: 'Entities' }>,
  index: number,
  list: readonly unknown[],
  drafts: Drafts,
): void => {
  const positions = new Map<string, number[]>();
  list.forEach((representation, position) => {
    const typeName = valueAt(representation, ['__typename']) as string;
    const idField = rules.owned.get(typeName);
    if (idField === undefined) {
      for (const shard of map.shards) addPosition(positions, shard, position);
      return;
    }
    const id = valueAt(representation, [idField]);
    const owner = ownerOfId(map, id);
    if (owner === undefined) drafts.refuse({ path: [root.key, position], id });
    else addPosition(positions, owner, position);
  });
  for (const [shard, places] of positions) {
    const draft = drafts.of(shard);
    draft.shares.push({ root: index, positions: places });
    draft.variables[root.argument] = places.map((place) => list[place]);
  }
};

const planSplit = (
  map: BucketMap,
  root: Extract<Root, { kind: 'Route' }>,
  index: number,
  argument: unknown,
  drafts: Drafts,
): number => {
  const ids = valueAt(argument, root.path);
  const list = Array.isArray(ids) ? (ids as unknown[]) : [ids];
  const positions = new Map<string, number[]>();
  list.forEach((id, position) => {
    const owner = ownerOfId(map, id);
    if (owner === undefined) drafts.refuse({ path: [root.key, position], id });
    else addPosition(positions, owner, position);
  });
  for (const [shard, places] of positions) {
    const draft = drafts.of(shard);
    draft.shares.push({ root: index, positions: places });
    const own = places.map((place) => list[place]);
    draft.variables[root.splitVariable ?? ''] = withValueAt(argument, root.path, own);
  }
  return list.length;
};

const withDefaults = (prepared: PreparedOperation, variables: Variables): Variables => ({
  ...prepared.defaults,
  ...variables,
});

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
  const variables = withDefaults(prepared, given);
  const byShard = new Map<string, Draft>();
  const refusals: Refusal[] = [];
  const lengths = new Map<number, number>();
  const left = new Set<number>();
  const drafts: Drafts = {
    of: (shard) => {
      const draft = byShard.get(shard) ?? { shares: [], variables: {} };
      byShard.set(shard, draft);
      return draft;
    },
    refuse: (refusal) => refusals.push(refusal),
  };
  prepared.roots.forEach((root, index) => {
    if (root.kind === 'TypeName') return;
    if (root.kind === 'Scatter') {
      for (const shard of map.shards) drafts.of(shard).shares.push({ root: index, positions: undefined });
      return;
    }
    if (root.kind === 'Entities') {
      const list = (variables[root.argument] ?? []) as readonly unknown[];
      lengths.set(index, list.length);
      planEntities(rules, map, root, index, list, drafts);
      return;
    }
    if (!root.selections.some((selection) => isRootIncluded(selection, variables))) {
      left.add(index);
      return;
    }
    const argument = argumentValue(root.selections[0].field, root.argument, variables);
    if (root.splitVariable !== undefined) lengths.set(index, planSplit(map, root, index, argument, drafts));
    else {
      const id = valueAt(argument, root.path);
      const owner = ownerOfId(map, id);
      if (owner === undefined) refusals.push({ path: [root.key], id });
      else drafts.of(owner).shares.push({ root: index, positions: undefined });
    }
  });
  const write = (shard: string, draft: Draft, shares: readonly Share[]): ShardRequest => {
    const { text, start, variables: used } = prepared.render(shares.map(({ root }) => root));
    const own = Object.entries({ ...given, ...draft.variables }).filter(([name]) => used.has(name));
    return { shard, text, start, variables: Object.fromEntries(own), shares };
  };
  const drafted = map.shards.flatMap((shard) => {
    const draft = byShard.get(shard);
    return draft ? [{ shard, draft }] : [];
  });
  const requests = prepared.isMutation
    ? drafted
        .flatMap(({ shard, draft }) =>
          draft.shares.map((share) => ({ root: share.root, request: write(shard, draft, [share]) })),
        )
        .sort((one, other) => one.root - other.root)
        .map(({ request }) => request)
    : drafted.map(({ shard, draft }) => write(shard, draft, draft.shares));
  return { target: targetOf(map.shards, new Set(byShard.keys())), requests, refusals, lengths, left };
};
