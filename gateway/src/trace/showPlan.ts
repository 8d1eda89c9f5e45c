import type { PlannedNode, RecordedTarget } from './recorded.js';
import type { PlanFetch, PlanNode } from './requestTrace.js';

type Targets = ReadonlyMap<number, RecordedTarget>;

const kindOf = ({ shards, groupSize }: RecordedTarget): PlanFetch['target'] => {
  if (shards.size <= 1) return shards.size === 0 ? 'none' : 'one';
  return shards.size === groupSize ? 'all' : 'some';
};

/** What was planned, with the shards that were asked for it. */
export const showPlan = (node: PlannedNode, targets: Targets): PlanNode => {
  const shownOrNull = (inner: PlannedNode | null): PlanNode | null => inner && showPlan(inner, targets);
  switch (node.kind) {
    case 'sequence':
    case 'parallel':
      return { kind: node.kind, nodes: node.nodes.map((inner) => showPlan(inner, targets)) };
    case 'flatten':
      return { kind: node.kind, path: node.path.join('.'), node: showPlan(node.node, targets) };
    case 'condition':
      return { kind: node.kind, if: node.if, then: shownOrNull(node.then), else: shownOrNull(node.else) };
    case 'fetch': {
      const target = targets.get(node.id);
      return { ...node, target: target ? kindOf(target) : null, shards: target ? [...target.shards].sort() : [] };
    }
  }
};
