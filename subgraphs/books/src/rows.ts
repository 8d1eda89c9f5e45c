import type { BookPlaceMatch } from './generated/resolvers.js';
import type { Book } from './work/book.js';

/** A book as the database returns it. */
export type BookRow = {
  readonly id: string;
  /** YYYYMMDD, with 0 for what is not known. */
  readonly published: number;
  readonly content: Book;
};

/** A place of a book. */
export type BookPlaceRow = {
  readonly bookId: string;
  readonly placeId: string;
  readonly matchedBy: BookPlaceMatch;
  readonly confidence: number;
};

/** A place of which nothing but the id is known here. */
export type PlaceReference = { readonly id: string };
