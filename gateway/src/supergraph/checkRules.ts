import type { DocumentNode } from 'graphql';
import type { ShardRules } from '../shards/rules.js';
import { checkEntities } from './checkEntities.js';
import { checkIdempotent } from './checkIdempotent.js';
import { checkMembers } from './checkMembers.js';
import { checkRoots } from './checkRoots.js';
import { checkStrict } from './checkStrict.js';
import { graphNameOf } from './joinDirectives.js';
import type { KnownProblem, RuleProblem, RuleProblemKind, ShardedPart } from './shardedPart.js';

type Check = readonly [kind: RuleProblemKind, check: (part: ShardedPart) => RuleProblem[]];

/** What a subgraph of one instance has to keep to as well. */
const checksOfOne: readonly Check[] = [
  ['misplaced-rule', ({ rules }) => checkIdempotent(rules)],
  ['misplaced-rule', checkStrict],
];

/** In the order of a schema: what is asked for first, then what it leads to. */
const checks: readonly Check[] = [
  ['unowned-route', checkRoots],
  ...checksOfOne,
  ['unowned-entity', checkEntities],
  ['unmerged-scatter', checkMembers],
];

const problemsOf = (
  all: readonly Check[],
  supergraph: DocumentNode,
  subgraph: string,
  rules: ShardRules,
): KnownProblem[] => {
  const part: ShardedPart = { supergraph, graph: graphNameOf(supergraph, subgraph) ?? '', rules };
  const problems = all.flatMap(([kind, check]) => check(part).map((problem) => ({ kind, ...problem })));
  return [...new Map(problems.map((problem) => [`${problem.coordinate}: ${problem.message}`, problem])).values()];
};

/**
 * What is wrong with the shard rules of a sharded subgraph, each problem once with the schema coordinate it stands at;
 * empty when the gateway can answer every field of it.
 */
export const checkRules = (supergraph: DocumentNode, subgraph: string, rules: ShardRules): KnownProblem[] =>
  problemsOf(checks, supergraph, subgraph, rules);

/** The same for a subgraph that is not sharded. */
export const checkRulesOfOne = (supergraph: DocumentNode, subgraph: string, rules: ShardRules): KnownProblem[] =>
  problemsOf(checksOfOne, supergraph, subgraph, rules);
