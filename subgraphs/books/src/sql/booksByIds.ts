import type { Statement } from '@tripgraph/kit/statement';
import type { BookRow } from '../rows.js';

/** The books with these ids, in any order; ids that none has are left out. */
export const booksByIds = (ids: readonly string[]): Statement<BookRow> => ({
  name: 'books_by_ids',
  text: `
    select id, published, content
    from book
    where id = any ($1)`,
  values: [ids],
});
