import type { Statement } from '@tripgraph/kit/statement';
import type { StoredProduct } from '../work/storedProduct.js';

/** Writes products, over those that are there. */
export const upsertProducts = (products: readonly StoredProduct[]): Statement<never> => ({
  name: 'upsert_products',
  text: `
    insert into product (reference, isbn, content)
    select content ->> 'reference', content ->> 'isbn', content
    from jsonb_array_elements($1::jsonb) as given (content)
    on conflict (reference) do update set isbn = excluded.isbn, content = excluded.content`,
  values: [JSON.stringify(products)],
});
