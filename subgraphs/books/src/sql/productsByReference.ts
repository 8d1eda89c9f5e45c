import type { Statement } from '@tripgraph/kit/statement';
import type { StoredProduct } from '../work/storedProduct.js';

export type ProductRow = {
  readonly reference: string;
  readonly content: StoredProduct;
  readonly bookId: string | null;
};

/** The products with these references, in any order; those that are not there are left out. */
export const productsByReference = (references: readonly string[]): Statement<ProductRow> => ({
  name: 'products_by_reference',
  text: `
    select reference, content, book_id as "bookId"
    from product
    where reference = any ($1)`,
  values: [references],
});
