import type { Transaction } from '@tripgraph/kit/transaction';
import type { BookPlace, PlacesOf } from '../places/bookPlace.js';
import { assignBooks } from '../sql/assignBooks.js';
import { deleteBooks } from '../sql/deleteBooks.js';
import { insertBookAt, type BookAtRecord } from '../sql/insertBookAt.js';
import { insertBookPlaces } from '../sql/insertBookPlaces.js';
import { insertBooks } from '../sql/insertBooks.js';
import { productsByReference } from '../sql/productsByReference.js';
import type { Affected } from './affectedProducts.js';
import type { Book } from './book.js';
import { bookOf, isEdition } from './bookOf.js';
import { joinEditions } from './joinEditions.js';
import type { StoredProduct } from './storedProduct.js';

/** YYYYMMDD, with 0 for what is not known. */
const published = ({ publicationDate }: Book): number => Number((publicationDate ?? '').padEnd(8, '0'));

type Placed = { readonly book: Book; readonly places: readonly BookPlace[] };

const bookAtOf = ({ book, places }: Placed): BookAtRecord[] => {
  const placeIds = places.flatMap(({ placeId, ancestorIds }) => (placeId === null ? [] : [...ancestorIds, placeId]));
  return [...new Set(placeIds)].map((placeId) => ({ placeId, published: published(book), bookId: book.id }));
};

const insert = async (transaction: Transaction, placed: readonly Placed[]): Promise<void> => {
  const books = placed.map(({ book }) => ({ published: published(book), content: book }));
  await transaction.query(insertBooks(books));
  const places = placed.flatMap(({ book, places: found }) =>
    found.map(({ placeId, matchedBy, confidence, wanted }) => ({
      bookId: book.id,
      placeId,
      matchedBy,
      confidence,
      wanted,
    })),
  );
  await transaction.query(insertBookPlaces(places));
  await transaction.query(insertBookAt(placed.flatMap(bookAtOf)));
};

/**
 * Makes the books of these products anew, in the place of those that showed them and of `formerBookIds`. What comes of it depends
 * on the products alone, not on what was there.
 */
export const rebuildBooks = async (
  transaction: Transaction,
  { references, groups }: Affected,
  formerBookIds: readonly string[],
  placesOf: PlacesOf,
): Promise<void> => {
  const rows = await transaction.query(productsByReference(references));
  const products = new Map(rows.map(({ reference, content }) => [reference, content]));
  const works = joinEditions([...products.keys()].sort(), groups).map((work) =>
    work
      .map((reference) => products.get(reference))
      .filter((product): product is StoredProduct => product !== undefined),
  );
  const made = works.map((work) => ({ work, made: bookOf(work) }));
  const placed = made.flatMap(({ made: one }) => (one ? [{ book: one.book, places: placesOf(one.subjects) }] : []));
  const gone = [...rows.map(({ bookId }) => bookId).filter((id) => id !== null), ...formerBookIds];
  await transaction.query(deleteBooks([...new Set([...gone, ...placed.map(({ book }) => book.id)])]));
  await insert(transaction, placed);
  const shown = made.flatMap(({ work, made: one }) =>
    work.map((product) => ({
      reference: product.reference,
      bookId: isEdition(product) ? (one?.book.id ?? null) : null,
    })),
  );
  await transaction.query(
    assignBooks(
      shown.map(({ reference }) => reference),
      shown.map(({ bookId }) => bookId),
    ),
  );
};
