import { valueOf } from './amount.js';
import type { Variables } from './costRules.js';
import type { PricedField } from './priceTree.js';

/** What one field adds to an estimate. */
export type CostPart = {
  /** Response keys from the root, such as `place.activities.edges.node`. */
  readonly path: string;
  /** Of its own, on all shards; what is below it is told apart. */
  readonly cost: number;
  /** How many values it is expected to have, on one shard. */
  readonly values: number;
  /** How many shards are asked for it. */
  readonly shards: number;
};

type Around = { readonly path: string; readonly values: number; readonly shards: number };

/** What fields cost before they are answered, field by field: all of it adds up to the estimate. Fields that cost nothing are left out. */
export const costParts = (
  fields: readonly PricedField[],
  variables: Variables,
  around: Around = { path: '', values: 1, shards: 1 },
): readonly CostPart[] =>
  fields
    .filter(({ conditions }) => conditions.every((condition) => condition(variables)))
    .flatMap(({ key, own, size, argumentCost, shards: times, fields: inner }) => {
      const path = around.path === '' ? key : `${around.path}.${key}`;
      const shards = around.shards * times;
      const values = around.values * valueOf(size, variables);
      const cost = shards * (values * own + around.values * valueOf(argumentCost, variables));
      const below = costParts(inner, variables, { path, values, shards });
      return cost === 0 ? below : [{ path, cost, values, shards }, ...below];
    });
