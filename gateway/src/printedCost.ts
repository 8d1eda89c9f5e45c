import { GraphQLError, parse, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { operationCost } from './cost/operationCost.js';
import type { PrintedSubgraph } from './engine/printPlan.js';
import { costContextOf } from './openCost.js';
import { printCost } from './printCost.js';

/** Where nobody says how many shards there are, one is counted. */
const pricedGroups = (subgraphs: ReadonlyMap<string, PrintedSubgraph>) =>
  [...subgraphs.values()].flatMap((subgraph) =>
    subgraph.kind === 'shards' ? [{ rules: subgraph.group.rules, map: subgraph.group.map ?? { shards: ['?'] } }] : [],
  );

export type CostToPrint = {
  readonly supergraph: string;
  /** What clients see. */
  readonly api: GraphQLSchema;
  readonly subgraphs: ReadonlyMap<string, PrintedSubgraph>;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  /** What a request may cost. */
  readonly maxCost: number;
};

/** What an operation is estimated to cost and where that comes from; without variables by the sizes that lists are assumed to have. */
export const printedCost = ({
  supergraph,
  api,
  subgraphs,
  document,
  operation,
  variables,
  maxCost,
}: CostToPrint): string => {
  const context = costContextOf(parse(supergraph, { noLocation: true }), api, pricedGroups(subgraphs));
  try {
    const { base, fields } = operationCost(context, document, operation).parts(variables ?? {});
    return printCost({ base, parts: fields, maxCost });
  } catch (error) {
    if (error instanceof GraphQLError) return `Cost unknown: ${error.message}\n`;
    throw error;
  }
};
