import { asksFor } from '@tripgraph/kit/lookAhead';
import { readPage } from '@tripgraph/kit/page';
import { pageOfRows } from '@tripgraph/kit/paging/pageOfRows';
import type { PlaceResolvers } from '../generated/resolvers.js';
import { cursorOfLodging, lodgingsOrder, lodgingsRequest } from '../paging/lodgingsRequest.js';
import { requireId } from './requireId.js';

/** The resolvers of `Place`. A place that we know nothing of has no lodgings. */
export const place: PlaceResolvers = {
  __resolveReference: ({ id }) => ({ id: requireId('place', id) }),
  lodgings: async ({ id }, given, context, info) => {
    const window = readPage(given);
    const request = lodgingsRequest(given.kind ?? null, window, asksFor(info, 'totalCount'));
    return pageOfRows(lodgingsOrder, window, await context.lodgingsAt(id, request), cursorOfLodging);
  },
};
