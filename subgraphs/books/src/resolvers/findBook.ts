import { problem } from '@tripgraph/errors/problem';
import type { RequestContext } from '../context.js';
import type { BookRow } from '../rows.js';

const shape = /^bok_(\d{13}|x[0-9a-f]{24})$/;

/** The book with this id. Throws INVALID_ID or NOT_FOUND. */
export const findBook = async (id: string, context: RequestContext): Promise<BookRow> => {
  if (!shape.test(id))
    throw problem('INVALID_ID', `"${id.slice(0, 60)}" is not the id of a book, such as "bok_9783161484100".`);
  const book = await context.books.load(id);
  if (!book) throw problem('NOT_FOUND', `There is no book with the id "${id}".`);
  return book;
};
