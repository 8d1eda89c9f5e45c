import { checkIds, requireFound } from '@tripgraph/kit/ids';
import type { RequestContext } from '../context.js';
import type { QueryResolvers } from '../generated/resolvers.js';
import type { TourRow } from '../rows.js';
import { requireId } from './requireId.js';

/** The tour with this id. Throws INVALID_ID or NOT_FOUND. */
export const findTour = async (id: string, context: RequestContext): Promise<TourRow> =>
  requireFound(await context.tours.load(requireId('tour', id)), 'tour', id);

/** The resolvers of `Query`. */
export const query: QueryResolvers = {
  tour: (_parent, { id }, context) => findTour(id, context),
  toursByIds: (_parent, { ids }, context) => {
    checkIds(ids);
    return ids.map((id) => findTour(id, context));
  },
};
