import { pageOfRows } from '@tripgraph/kit/paging/pageOfRows';
import { asksFor } from '@tripgraph/kit/lookAhead';
import { readPage } from '@tripgraph/kit/page';
import type { PlaceResolvers } from '../generated/resolvers.js';
import { cursorOfTour, toursOrder, toursRequest } from '../paging/toursRequest.js';
import { requireId } from './requireId.js';

/** A place is whatever id another subgraph names; nothing is read until its tours are asked for. */
export const place: PlaceResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  tours: async ({ id }, given, context, info) => {
    const window = readPage(given);
    const request = toursRequest(given.source ?? 'ALL', window, asksFor(info, 'totalCount'));
    const page = pageOfRows(toursOrder, window, await context.toursAt(requireId('place', id), request), cursorOfTour);
    for (const { node } of page.edges) context.tours.prime(node.id, node);
    return page;
  },
};
