import type { PrintedSubgraph } from '@tripgraph/gateway/engine/printPlan';
import { openCost } from '@tripgraph/gateway/openCost';
import { printedSubgraphs } from '@tripgraph/gateway/planCommand';
import { getOperationAST, GraphQLError, parse, type GraphQLSchema } from 'graphql';
import type { PlanOnSide } from '../rule.js';
import type { Side } from '../side.js';
import type { OperationToPlan, PlanningSide } from './planFindings.js';

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
    if (!operation) return undefined;
    try {
      return priceOf(document, operation).estimated({});
    } catch (error) {
      // A page without a size: with its variables it has one.
      if (error instanceof GraphQLError) return undefined;
      throw error;
    }
  };
};

/** The same for the same operation, whoever asks for it. */
const once = <Value>(make: (operation: OperationToPlan) => Value): ((operation: OperationToPlan) => Value) => {
  const known = new Map<string, Value>();
  return (operation) => {
    const key = JSON.stringify([operation.name, operation.document]);
    const value = known.has(key) ? (known.get(key) as Value) : make(operation);
    known.set(key, value);
    return value;
  };
};

/** What a side does with operations; undefined when it does not compose. */
export const planningSide = (
  { supergraph, api, config }: Side,
  plan: PlanOnSide | undefined,
): PlanningSide | undefined => {
  if (supergraph === undefined || !api || !plan) return undefined;
  const subgraphs = printedSubgraphs(supergraph, config);
  return {
    plan: async (operation) => {
      const planned = await plan(operation);
      return planned.kind === 'planned' ? planned.plan : undefined;
    },
    rulesOf: (name) => {
      const subgraph = subgraphs.get(name);
      return subgraph?.kind === 'shards' ? subgraph.group.rules : undefined;
    },
    costOf: once(costIn(supergraph, api, subgraphs)),
  };
};
