import type { FetchTrace, PlanFetch, PlanNode } from './requestTrace.js';

/** What a fetch of the plan came to when the request was run. */
export type FetchSum = { readonly requests: number; readonly failed: number; readonly tookMs: number };

/** A fetch of the plan; undefined is the sum of one that was not run. */
export type PlannedFetch = PlanFetch & { readonly sum: FetchSum | undefined };

/** A node of the plan as it is shown. */
export type PlanBranch = {
  /** What it is in the tree: equal trees have equal keys. */
  readonly key: string;
  readonly title: string;
  readonly fetch: PlannedFetch | undefined;
  readonly children: readonly PlanBranch[];
};

const targetWords = { none: 'no shard', one: 'one shard', some: 'some shards', all: 'every shard' } as const;

/** Which shards a fetch goes to, in words; undefined where the subgraph has none. */
export const targetText = ({ target }: Pick<PlanFetch, 'target'>): string | undefined =>
  target === null ? undefined : targetWords[target];

const sumOf = (fetches: readonly FetchTrace[], node: number): FetchSum | undefined => {
  const own = fetches.filter((fetch) => fetch.node === node);
  if (own.length === 0) return undefined;
  const from = Math.min(...own.map(({ startMs }) => startMs));
  const to = Math.max(...own.map(({ endMs }) => endMs));
  return { requests: own.length, failed: own.filter(({ outcome }) => outcome === 'failed').length, tookMs: to - from };
};

const titles = { sequence: 'One after the other', parallel: 'Side by side' } as const;

/** A list of one says nothing: it is what is in it. */
const onlyOf = (node: PlanNode): PlanNode => {
  const only = 'nodes' in node && node.nodes.length === 1 ? node.nodes[0] : undefined;
  return only ? onlyOf(only) : node;
};

const childrenOf = (node: PlanNode): ReadonlyArray<readonly [label: string, child: PlanNode]> => {
  switch (node.kind) {
    case 'fetch':
      return [];
    case 'flatten':
      return [['', node.node]];
    case 'condition':
      return [
        ...(node.then ? [['then', node.then] as const] : []),
        ...(node.else ? [['else', node.else] as const] : []),
      ];
    default:
      return node.nodes.map((child) => ['', child] as const);
  }
};

const titleOf = (node: PlanNode): string => {
  switch (node.kind) {
    case 'fetch':
      return node.subgraph;
    case 'flatten':
      return `At ${node.path}`;
    case 'condition':
      return `If ${node.if}`;
    default:
      return titles[node.kind];
  }
};

/** The plan as a tree to show, with what became of each of its fetches. */
export const planTree = (plan: PlanNode, fetches: readonly FetchTrace[], key = 'plan', label = ''): PlanBranch => {
  const node = onlyOf(plan);
  const title = titleOf(node);
  return {
    key,
    title: label === '' ? title : `${label}: ${title}`,
    fetch: node.kind === 'fetch' ? { ...node, sum: sumOf(fetches, node.id) } : undefined,
    children: childrenOf(node).map(([childLabel, child], index) =>
      planTree(child, fetches, `${key}.${index}`, childLabel),
    ),
  };
};
