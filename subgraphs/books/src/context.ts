import type DataLoader from 'dataloader';
import type { RequestDatabase } from '@tripgraph/kit/database';
import { groupLoaderByKey, loaderByKey } from '@tripgraph/kit/loader';
import { pageLoader, type PageLoader } from '@tripgraph/kit/paging/pageLoader';
import { booksStatement, type BooksRequest } from './paging/booksRequest.js';
import type { BookPlaceRow, BookRow } from './rows.js';
import { bookIdsByIsbn, type IsbnRow } from './sql/bookIdsByIsbn.js';
import { booksByIds } from './sql/booksByIds.js';
import { placesOfBooks } from './sql/placesOfBooks.js';

/** What resolvers may ask for while they answer one request; it goes when the request does. */
export type RequestContext = {
  readonly books: DataLoader<string, BookRow | null>;
  readonly isbns: DataLoader<string, IsbnRow | null>;
  readonly placesOf: DataLoader<string, readonly BookPlaceRow[]>;
  readonly booksAt: PageLoader<BooksRequest, BookRow>;
  /** The day of the request in UTC, YYYYMMDD: prices are of days. */
  readonly today: string;
};

/** The context of one request over the books' database. */
export const createContext = (database: RequestDatabase, now: Date): RequestContext => ({
  books: loaderByKey<BookRow>(
    (ids) => database.query(booksByIds(ids)),
    (book) => book.id,
  ),
  isbns: loaderByKey<IsbnRow>(
    (isbns) => database.query(bookIdsByIsbn(isbns)),
    ({ isbn }) => isbn,
  ),
  placesOf: groupLoaderByKey<BookPlaceRow>(
    (ids) => database.query(placesOfBooks(ids)),
    ({ bookId }) => bookId,
  ),
  booksAt: pageLoader(database, booksStatement),
  today: now.toISOString().slice(0, 10).replaceAll('-', ''),
});
