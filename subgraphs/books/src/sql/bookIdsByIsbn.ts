import type { Statement } from '@tripgraph/kit/statement';

export type IsbnRow = { readonly isbn: string; readonly bookId: string };

/** The books of which an edition has one of these ISBNs. */
export const bookIdsByIsbn = (isbns: readonly string[]): Statement<IsbnRow> => ({
  name: 'book_ids_by_isbn',
  text: `
    select isbn, min(book_id) as "bookId"
    from product
    where isbn = any ($1) and book_id is not null
    group by isbn`,
  values: [isbns],
});
