import type { Statement } from '@tripgraph/kit/statement';
import type { KeyGroup } from '../work/joinEditions.js';

/** For each of these keys the products that have it, at most so many of them. */
export const productsOfKeys = (keys: readonly string[], most: number): Statement<KeyGroup> => ({
  name: 'products_of_keys',
  text: `
    select wanted.key, array_agg(found.reference) as references
    from unnest($1::text[]) as wanted (key)
    cross join lateral (
      select product_key.reference
      from product_key
      where product_key.key = wanted.key
      limit $2
    ) as found
    group by wanted.key`,
  values: [keys, most],
});
