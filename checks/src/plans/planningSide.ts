import { textToPlan } from '@tripgraph/gateway/engine/aliases';
import type { PrintedSubgraph } from '@tripgraph/gateway/engine/printPlan';
import { openCost } from '@tripgraph/gateway/openCost';
import type { Planner } from '@tripgraph/gateway/plan/planner';
import { printedSubgraphs } from '@tripgraph/gateway/planCommand';
import { getOperationAST, GraphQLError, parse, validate, type GraphQLSchema } from 'graphql';
import type { Side } from '../side.js';
import type { PlanningSide } from './planFindings.js';

/** One shard, where it is not known how many there are. */
const unknownShards = { shards: ['?'] };

/** How many items pages may have together is no matter of what they cost. */
const limits = { maxPageProduct: Infinity };

const costIn = (
  supergraph: string,
  api: GraphQLSchema,
  subgraphs: ReadonlyMap<string, PrintedSubgraph>,
): PlanningSide['costOf'] => {
  const groups = [...subgraphs.values()].flatMap((subgraph) =>
    subgraph.kind === 'shards' ? [{ rules: subgraph.group.rules, map: subgraph.group.map ?? unknownShards }] : [],
  );
  const priceOf = openCost(parse(supergraph, { noLocation: true }), api, groups, limits);
  return ({ document: text, name }) => {
    const document = parse(text, { noLocation: true });
    const operation = getOperationAST(document, name);
    if (!operation || validate(api, document).length > 0) return undefined;
    try {
      return priceOf(document, operation).estimated({});
    } catch (error) {
      // A page without a size: with its variables it has one.
      if (error instanceof GraphQLError) return undefined;
      throw error;
    }
  };
};

/** What a side does with operations, by its planner; undefined when it does not compose. */
export const planningSide = (
  { supergraph, api, config }: Side,
  planner: Pick<Planner, 'plan'> | undefined,
): PlanningSide | undefined => {
  if (supergraph === undefined || !api || !planner) return undefined;
  const subgraphs = printedSubgraphs(supergraph, config);
  return {
    plan: async ({ document, name }) => {
      try {
        return await planner.plan(textToPlan(parse(document, { noLocation: true }), document), name);
      } catch {
        return undefined;
      }
    },
    rulesOf: (name) => {
      const subgraph = subgraphs.get(name);
      return subgraph?.kind === 'shards' ? subgraph.group.rules : undefined;
    },
    costOf: costIn(supergraph, api, subgraphs),
  };
};
