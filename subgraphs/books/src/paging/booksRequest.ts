import type { PageWindow } from '@tripgraph/kit/page';
import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import { cursorOf, integerRange, type Order } from '@tripgraph/kit/paging/order';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import { readingOf } from '@tripgraph/kit/paging/pageOfRows';
import type { Statement } from '@tripgraph/kit/statement';
import type { BookRow } from '../rows.js';
import { booksAt } from '../sql/booksAt.js';

/** A page of books to read, the same for any place. Plain data. */
export type BooksRequest = { readonly range: Range<number>; readonly reading: Reading };

/** The newest first. */
export const booksOrder: Order = { tag: 1, type: 'integer', descending: true };

/** The cursor of a book in a place's page. */
export const cursorOfBook = (row: BookRow): string => cursorOf(booksOrder, row.published, row.id);

/** What to read for a page of books. Throws INVALID_CURSOR for a cursor of another order. */
export const booksRequest = (window: PageWindow, countAll: boolean): BooksRequest => ({
  range: integerRange(booksOrder, window),
  reading: readingOf(booksOrder, window, countAll),
});

/** The one statement that reads the page of every place. */
export const booksStatement = (
  placeIds: readonly string[],
  { range, reading }: BooksRequest,
): Statement<PagedRow<BookRow>> => booksAt(placeIds, range, reading);
