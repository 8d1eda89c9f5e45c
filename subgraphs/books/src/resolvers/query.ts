import { problem } from '@tripgraph/errors/problem';
import { checkIds } from '@tripgraph/kit/ids';
import type { QueryResolvers } from '../generated/resolvers.js';
import { isbn13Of } from '../onix/product/isbn.js';
import { findBook } from './findBook.js';

/** Seventeen characters with hyphens, and some blanks around them. */
const longestIsbn = 30;

/** The resolvers of `Query`. */
export const query: QueryResolvers = {
  book: (_parent, { id }, context) => findBook(id, context),

  booksByIds: (_parent, { ids }, context) => {
    checkIds(ids);
    return ids.map((id) => findBook(id, context));
  },

  bookByIsbn: async (_parent, { isbn }, context) => {
    const isbn13 = isbn.length > longestIsbn ? null : isbn13Of(isbn);
    if (isbn13 === null)
      throw problem('BAD_USER_INPUT', `"isbn" is ${JSON.stringify(isbn.slice(0, longestIsbn))}, which is not an ISBN.`);
    const found = await context.isbns.load(isbn13);
    return found && context.books.load(found.bookId);
  },
};
