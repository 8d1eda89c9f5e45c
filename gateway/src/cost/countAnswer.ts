import { valueOf } from './amount.js';
import type { Variables } from './costRules.js';
import type { PricedField } from './priceTree.js';

const countValue = (field: PricedField, value: unknown, variables: Variables): number => {
  if (value === null || value === undefined) return 0;
  if (!Array.isArray(value)) return field.own + countFields(field.fields, value, variables);
  let cost = 0;
  for (const item of value) cost += countValue(field, item, variables);
  return cost;
};

/** What fields cost now that they are answered: every value that is there counts, and what is null does not. */
export const countFields = (fields: readonly PricedField[], object: unknown, variables: Variables): number => {
  if (typeof object !== 'object' || object === null) return 0;
  let cost = 0;
  for (const field of fields) {
    if (!field.conditions.every((condition) => condition(variables)) || !Object.hasOwn(object, field.key)) continue;
    const value = (object as Readonly<Record<string, unknown>>)[field.key];
    cost += field.shards * (countValue(field, value, variables) + valueOf(field.argumentCost, variables));
  }
  return cost;
};
