import { problem } from '@tripgraph/errors/problem';
import type { RequestContext } from '../context.js';
import type { BookRow } from '../rows.js';
import { requireId } from './requireId.js';

/** The book with this id. Throws INVALID_ID or NOT_FOUND. */
export const findBook = async (id: string, context: RequestContext): Promise<BookRow> => {
  const book = await context.books.load(requireId('book', id));
  if (!book) throw problem('NOT_FOUND', `There is no book with the id "${id}".`);
  return book;
};
