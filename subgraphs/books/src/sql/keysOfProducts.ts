import type { Statement } from '@tripgraph/kit/statement';

/** The keys that any of these products has. */
export const keysOfProducts = (references: readonly string[]): Statement<{ readonly key: string }> => ({
  name: 'keys_of_products',
  text: `
    select distinct key
    from product_key
    where reference = any ($1)`,
  values: [references],
});
