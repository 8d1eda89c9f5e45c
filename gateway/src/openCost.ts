import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { CostRules, ListSize, ShardsAsked } from './cost/costRules.js';
import { operationCost, type CostContext } from './cost/operationCost.js';
import { tooExpensive } from './cost/tooExpensive.js';
import type { ShardGroup } from './engine/askShards.js';
import type { PriceOf } from './engine/price.js';
import type { OperationLimits } from './limits/operationLimits.js';
import { reasonAgainstPages } from './limits/pageSizes.js';
import { tooComplexError } from './limits/tooComplex.js';
import type { ShardRules } from './shards/rules.js';
import { readCosts } from './supergraph/readCosts.js';

type Group = { readonly rules: ShardRules; readonly map: Pick<ShardGroup['map'], 'shards'> };

/** By coordinate how many shards are asked: all of a group for what is @scatter, and for its part of a type that is. */
const shardsAskedIn = (groups: readonly Group[]): ShardsAsked => {
  const asked = new Map<string, number>();
  for (const { rules, map } of groups) {
    for (const coordinate of rules.scatters) asked.set(coordinate, map.shards.length);
    for (const [type, keys] of rules.scattered)
      for (const field of rules.types.get(type)?.fields.keys() ?? [])
        if (!keys.includes(field)) asked.set(`${type}.${field}`, map.shards.length);
  }
  return (parentType, field) => asked.get(`${parentType}.${field}`) ?? 1;
};

/** Lists that are asked for by their ids have as many items as there are ids, where the schema says nothing else. */
const withIds = ({ weights, listSizes }: CostRules, groups: readonly Group[]): CostRules => {
  const byIds = groups.flatMap(({ rules }) =>
    [...rules.splits.keys()].map((coordinate): [string, ListSize] => [
      coordinate,
      {
        assumedSize: undefined,
        slicingArguments: [rules.routes.get(coordinate) ?? []],
        sizedFields: [],
        requireOneSlicingArgument: false,
      },
    ]),
  );
  return { weights, listSizes: new Map([...byIds, ...listSizes]) };
};

/** What there is to know of a supergraph to say what its operations cost. */
export const costContextOf = (
  supergraph: DocumentNode,
  schema: GraphQLSchema,
  groups: readonly Group[],
): CostContext => ({
  schema,
  rules: withIds(readCosts(supergraph), groups),
  shardsAsked: shardsAskedIn(groups),
});

/** What operations of a supergraph cost, and which are refused for the variables that they are sent with. */
export const openCost = (
  supergraph: DocumentNode,
  schema: GraphQLSchema,
  groups: readonly Group[],
  { maxPageProduct }: Pick<OperationLimits, 'maxPageProduct'>,
): PriceOf => {
  const context = costContextOf(supergraph, schema, groups);
  return (document, operation) => {
    const { estimated, actual } = operationCost(context, document, operation);
    const pages = reasonAgainstPages(document, operation, maxPageProduct);
    return {
      estimated,
      actual,
      quote: (variables, maxCost) => {
        const reason = pages(variables);
        if (reason !== undefined) return tooComplexError(reason);
        try {
          const cost = estimated(variables);
          return cost > maxCost ? tooExpensive(cost, maxCost) : cost;
        } catch (error) {
          if (error instanceof GraphQLError) return error;
          throw error;
        }
      },
    };
  };
};
