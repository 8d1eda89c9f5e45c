import { product, sum, type Amount } from './amount.js';
import type { PricedField } from './priceTree.js';

const estimateField = ({ conditions, own, size, argumentCost, shards, fields }: PricedField): Amount => {
  const once = sum([own, estimateFields(fields)]);
  const always = product(sum([product(size, once), argumentCost]), shards);
  if (conditions.length === 0 || always === 0) return always;
  return (variables) => {
    for (const condition of conditions) if (!condition(variables)) return 0;
    return typeof always === 'number' ? always : always(variables);
  };
};

/** What fields cost before they are answered: lists have the sizes that they are expected to have. */
export const estimateFields = (fields: readonly PricedField[]): Amount => sum(fields.map(estimateField));
