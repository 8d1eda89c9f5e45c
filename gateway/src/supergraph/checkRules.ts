import type { DocumentNode } from 'graphql';
import type { ShardRules } from '../shards/rules.js';
import { checkEntities } from './checkEntities.js';
import { checkIdempotent } from './checkIdempotent.js';
import { checkMembers } from './checkMembers.js';
import { checkRoots } from './checkRoots.js';
import { graphNameOf } from './joinDirectives.js';
import type { RuleProblem, ShardedPart } from './shardedPart.js';

/** In the order of a schema: what is asked for first, then what it leads to. */
const checks: ReadonlyArray<(part: ShardedPart) => RuleProblem[]> = [
  checkRoots,
  ({ rules }) => checkIdempotent(rules),
  checkEntities,
  checkMembers,
];

/**
 * What is wrong with the shard rules of a sharded subgraph, each problem once with the schema coordinate it stands at;
 * empty when the gateway can answer every field of it.
 */
export const checkRules = (supergraph: DocumentNode, subgraph: string, rules: ShardRules): RuleProblem[] => {
  const part: ShardedPart = { supergraph, graph: graphNameOf(supergraph, subgraph) ?? '', rules };
  const problems = checks.flatMap((check) => check(part));
  return [...new Map(problems.map((problem) => [`${problem.coordinate}: ${problem.message}`, problem])).values()];
};
