import type { QueryPlan } from '@apollo/query-planner';
import { parse, type OperationDefinitionNode } from 'graphql';
import { inlineFragments } from '../shards/inlineFragments.js';
import type { KeyRules } from '../shards/keyEcho.js';
import { prepareOperation } from '../shards/prepare.js';
import { compactOperation, indent } from './compactOperation.js';
import { entityEcho, withEcho } from './entityRequest.js';
import type { Fetch } from './fetchStep.js';
import { printPrepared, type PrintedGroup } from './printShardCall.js';
import type { Requirement } from './representation.js';
import type { Variables } from './run.js';

type Node = NonNullable<QueryPlan['node']>;
type Rewrite = NonNullable<Fetch['inputRewrites']>[number];

/** A subgraph as far as it is printed. */
export type PrintedSubgraph =
  | { readonly kind: 'endpoint'; readonly keyRules?: KeyRules | undefined }
  | { readonly kind: 'shards'; readonly group: PrintedGroup };

type Printing = {
  readonly subgraphOf: (name: string) => PrintedSubgraph;
  readonly variables: Variables | undefined;
};

/** What is read of objects, the type's name aside: `Place { id }`. */
export const requirementsText = (requirements: readonly Requirement[]): string =>
  requirements
    .filter((requirement) => requirement.kind !== 'Field' || requirement.name !== '__typename')
    .map((requirement) => {
      const name = requirement.kind === 'Field' ? requirement.name : (requirement.typeCondition ?? '...');
      return requirement.selections ? `${name} { ${requirementsText(requirement.selections)} }` : name;
    })
    .join(' ');

const rewriteText = (rewrite: Rewrite): string =>
  rewrite.kind === 'ValueSetter'
    ? `${rewrite.path.join('.')} = ${JSON.stringify(rewrite.setValueTo)}`
    : `${rewrite.path.join('.')} becomes ${rewrite.renameKeyTo}`;

/** What an endpoint is sent, the keys of entities that the gateway asks for itself included. */
const sentTo = (keyRules: KeyRules | undefined, fetch: Fetch, operation: OperationDefinitionNode): string[] => {
  const echo = keyRules && entityEcho(keyRules, operation, fetch);
  return compactOperation(echo ? withEcho(operation, echo) : operation);
};

const printFetch = (fetch: Fetch, { subgraphOf, variables }: Printing): string[] => {
  const operation = inlineFragments(parse(fetch.operation, { noLocation: true }));
  const subgraph = subgraphOf(fetch.serviceName);
  const { target, lines } =
    subgraph.kind === 'shards'
      ? printPrepared(subgraph.group, prepareOperation(subgraph.group.rules, operation), variables)
      : { target: '', lines: sentTo(subgraph.keyRules, fetch, operation) };
  const what = fetch.requires ? ` for ${requirementsText(fetch.requires)}` : '';
  return [
    `Fetch ${fetch.serviceName}${what}${target}`,
    ...indent([
      ...(fetch.inputRewrites ?? []).map((rewrite) => `Before: ${rewriteText(rewrite)}`),
      ...lines,
      ...(fetch.outputRewrites ?? []).map((rewrite) => `After: ${rewriteText(rewrite)}`),
    ]),
  ];
};

const printNode = (node: Node, printing: Printing): string[] => {
  const inner = (nodes: readonly Node[]): string[] => indent(nodes.flatMap((each) => printNode(each, printing)));
  switch (node.kind) {
    case 'Fetch':
      return printFetch(node, printing);
    case 'Sequence':
    case 'Parallel':
      return [node.kind, ...inner(node.nodes)];
    case 'Flatten':
      return [`Flatten ${node.path.join('.')}`, ...inner([node.node])];
    case 'Condition': {
      const value = printing.variables?.[node.condition];
      const known = typeof value === 'boolean' ? ` (${value})` : '';
      return [
        ...(node.ifClause ? [`Condition if $${node.condition}${known}`, ...inner([node.ifClause])] : []),
        ...(node.elseClause ? [`Condition unless $${node.condition}${known}`, ...inner([node.elseClause])] : []),
      ];
    }
    default:
      return [`${node.kind}: left to the reference executor`];
  }
};

/**
 * A plan as people read it: a tree of steps, and under a fetch what the subgraph is sent. Under a fetch of a shard group
 * stands how each root field is answered; with variables also which shards are asked (`→ One(activities-2)`). It names
 * shards, so it is for operators and tests, never for clients.
 */
export const printPlan = (
  plan: QueryPlan,
  subgraphOf: (name: string) => PrintedSubgraph,
  variables?: Variables,
): string => {
  const lines = plan.node
    ? printNode(plan.node, { subgraphOf, variables })
    : ['No fetch: the gateway answers by itself'];
  return `${lines.join('\n')}\n`;
};
