import { requireFound } from '@tripgraph/kit/ids';
import type { RequestContext } from '../context.js';
import type { BookRow } from '../rows.js';
import { requireId } from './requireId.js';

/** The book with this id. Throws INVALID_ID or NOT_FOUND. */
export const findBook = async (id: string, context: RequestContext): Promise<BookRow> =>
  requireFound(await context.books.load(requireId('book', id)), 'book', id);
