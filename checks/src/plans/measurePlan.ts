import type { QueryPlan } from '@apollo/query-planner';
import { inlineFragments } from '@tripgraph/gateway/shards/inlineFragments';
import { prepareOperation, type PreparedOperation } from '@tripgraph/gateway/shards/prepare';
import type { ShardRules } from '@tripgraph/gateway/shards/rules';
import { Kind, parse, type SelectionNode } from 'graphql';

type Node = NonNullable<QueryPlan['node']>;
type Fetch = Extract<Node, { kind: 'Fetch' }>;

/** Which shards a plan asks at most, whatever its variables are: the targets of gateway/src/shards without their names. */
export const reaches = ['none', 'one', 'some', 'all'] as const;
export type Reach = (typeof reaches)[number];

/** How much a plan asks for. */
export type PlanMeasure = {
  /** Requests to subgraphs; one to several shards counts once. Of two cases of a condition the one with more. */
  readonly fetches: number;
  /** Requests that wait for each other: the longest chain. */
  readonly steps: number;
  readonly reach: Reach;
};

/** The shard rules of a subgraph; undefined for one that is not sharded. */
export type RulesOf = (subgraph: string) => ShardRules | undefined;

const nothing: PlanMeasure = { fetches: 0, steps: 0, reach: 'none' };

const wider = (one: Reach, other: Reach): Reach => (reaches.indexOf(one) < reaches.indexOf(other) ? other : one);

const both = (one: PlanMeasure, other: PlanMeasure): Pick<PlanMeasure, 'fetches' | 'reach'> => ({
  fetches: one.fetches + other.fetches,
  reach: wider(one.reach, other.reach),
});

const after = (one: PlanMeasure, other: PlanMeasure): PlanMeasure => ({
  ...both(one, other),
  steps: one.steps + other.steps,
});
const beside = (one: PlanMeasure, other: PlanMeasure): PlanMeasure => ({
  ...both(one, other),
  steps: Math.max(one.steps, other.steps),
});
const either = (one: PlanMeasure, other: PlanMeasure): PlanMeasure => ({
  fetches: Math.max(one.fetches, other.fetches),
  steps: Math.max(one.steps, other.steps),
  reach: wider(one.reach, other.reach),
});

const typesAsked = (selections: readonly SelectionNode[]): string[] =>
  selections.flatMap((selection) =>
    selection.kind === Kind.INLINE_FRAGMENT ? (selection.typeCondition?.name.value ?? []) : [],
  );

type Root = PreparedOperation['roots'][number];

const reachOf = (root: Root, { scattered }: ShardRules, isInList: boolean): Reach => {
  switch (root.kind) {
    case 'TypeName':
      return 'none';
    case 'Scatter':
      return 'all';
    case 'Route':
      return root.split ? 'some' : 'one';
    case 'Entities': {
      const types = root.selections.flatMap(({ field }) => typesAsked(field.selectionSet?.selections ?? []));
      if (types.some((type) => scattered.has(type))) return 'all';
      return isInList ? 'some' : 'one';
    }
  }
};

/** A call to a shard group, and what is beyond it on other shards. */
const measureCall = (prepared: PreparedOperation, rules: ShardRules, isInList: boolean): PlanMeasure => {
  const call: PlanMeasure = {
    fetches: 1,
    steps: 1,
    reach: prepared.roots.map((root) => reachOf(root, rules, isInList)).reduce(wider, 'none'),
  };
  const detours = prepared.detours.map((detour) => measureCall(detour.prepared, rules, true));
  return after(call, detours.reduce(beside, nothing));
};

const measureFetch = (fetch: Fetch, rulesOf: RulesOf, isInList: boolean): PlanMeasure => {
  const rules = rulesOf(fetch.serviceName);
  if (!rules) return { fetches: 1, steps: 1, reach: 'none' };
  const operation = inlineFragments(parse(fetch.operation, { noLocation: true }));
  return measureCall(prepareOperation(rules, operation), rules, isInList);
};

const measureNode = (node: Node, rulesOf: RulesOf, isInList: boolean): PlanMeasure => {
  const inner = (each: Node): PlanMeasure => measureNode(each, rulesOf, isInList);
  switch (node.kind) {
    case 'Fetch':
      return measureFetch(node, rulesOf, isInList);
    case 'Sequence':
      return node.nodes.map(inner).reduce(after, nothing);
    case 'Parallel':
      return node.nodes.map(inner).reduce(beside, nothing);
    case 'Flatten':
      return measureNode(node.node, rulesOf, isInList || node.path.includes('@'));
    case 'Condition':
      return either(node.ifClause ? inner(node.ifClause) : nothing, node.elseClause ? inner(node.elseClause) : nothing);
    default:
      // What the engine leaves to the reference executor is not ours to measure.
      return nothing;
  }
};

/** How much a plan asks for, without knowing its variables. Throws for shard rules that composition refuses. */
export const measurePlan = ({ node }: QueryPlan, rulesOf: RulesOf): PlanMeasure =>
  node ? measureNode(node as Node, rulesOf, false) : nothing;
