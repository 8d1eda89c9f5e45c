import { asksFor } from '@tripgraph/kit/lookAhead';
import { readPage } from '@tripgraph/kit/page';
import { pageOfRows } from '@tripgraph/kit/paging/pageOfRows';
import type { PlaceResolvers } from '../generated/resolvers.js';
import { booksOrder, booksRequest, cursorOfBook } from '../paging/booksRequest.js';
import { requireId } from './requireId.js';

/** The resolvers of what books add to `Place`. */
export const place: PlaceResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  books: async ({ id }, given, context, info) => {
    const window = readPage(given);
    const rows = await context.booksAt(requireId('place', id), booksRequest(window, asksFor(info, 'totalCount')));
    return pageOfRows(booksOrder, window, rows, cursorOfBook);
  },
};
