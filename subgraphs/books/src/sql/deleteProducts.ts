import type { Statement } from '@tripgraph/kit/statement';

/** Deletes products with their keys, and says which books showed them. */
export const deleteProducts = (references: readonly string[]): Statement<{ readonly bookId: string | null }> => ({
  name: 'delete_products',
  text: `
    delete from product
    where reference = any ($1)
    returning book_id as "bookId"`,
  values: [references],
});
