import type { Statement } from '@tripgraph/kit/statement';

/** Notes which book shows a product; null: none. */
export const assignBooks = (
  references: readonly string[],
  bookIds: ReadonlyArray<string | null>,
): Statement<never> => ({
  name: 'assign_books',
  text: `
    update product
    set book_id = given.book_id
    from unnest($1::text[], $2::text[]) as given (reference, book_id)
    where product.reference = given.reference and product.book_id is distinct from given.book_id`,
  values: [references, bookIds],
});
