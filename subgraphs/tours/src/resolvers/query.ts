import { problem } from '@tripgraph/errors/problem';
import type { RequestContext } from '../context.js';
import type { QueryResolvers } from '../generated/resolvers.js';
import type { TourRow } from '../rows.js';
import { requireId } from './requireId.js';

const mostIds = 100;

/** The tour with this id. Throws INVALID_ID or NOT_FOUND. */
export const findTour = async (id: string, context: RequestContext): Promise<TourRow> => {
  const tour = await context.tours.load(requireId('tour', id));
  if (tour) return tour;
  throw problem('NOT_FOUND', `There is no tour with the id "${id}".`);
};

/** The resolvers of `Query`. */
export const query: QueryResolvers = {
  tour: (_parent, { id }, context) => findTour(id, context),
  toursByIds: (_parent, { ids }, context) => {
    if (ids.length > mostIds) {
      throw problem('BAD_USER_INPUT', `"ids" has ${ids.length} ids; it takes up to ${mostIds}.`);
    }
    return ids.map((id) => findTour(id, context));
  },
};
