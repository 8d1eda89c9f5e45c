import { problem } from '@tripgraph/errors/problem';
import type { QueryResolvers } from '../generated/resolvers.js';
import { isbn13Of } from '../onix/product/isbn.js';
import { findBook } from './findBook.js';

const mostIds = 100;
/** Seventeen characters with hyphens, and some blanks around them. */
const longestIsbn = 30;

/** The resolvers of `Query`. */
export const query: QueryResolvers = {
  book: (_parent, { id }, context) => findBook(id, context),

  booksByIds: (_parent, { ids }, context) => {
    if (ids.length > mostIds)
      throw problem('BAD_USER_INPUT', `"ids" has ${ids.length} ids; it takes up to ${mostIds}.`);
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
