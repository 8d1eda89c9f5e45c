import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import { pagesAt } from '@tripgraph/kit/paging/pagesAt';
import type { Statement } from '@tripgraph/kit/statement';
import type { BookRow } from '../rows.js';

/** For each place the books about it and what is below, in a range of days of publication. */
export const booksAt = (
  placeIds: readonly string[],
  range: Range<number>,
  reading: Reading,
): Statement<PagedRow<BookRow>> =>
  pagesAt(placeIds, range, reading, {
    name: 'books_at',
    table: 'book_at',
    column: 'published',
    idColumn: 'book_id',
    columns: 'book.id, spot.published, book.content',
    joins: 'join book on book.id = spot.book_id',
    sortedAs: 'published',
  });
