import { problem } from '@tripgraph/errors/problem';
import type { QueryResolvers } from '../generated/resolvers.js';
import { findLodging } from './lodging.js';
import { lodgingOffers, lodgingOffersSession } from './offers.js';

const mostIds = 100;

/** The resolvers of `Query`. */
export const query: QueryResolvers = {
  lodging: (_parent, { id }, context) => findLodging(id, context),
  lodgingsByIds: (_parent, { ids }, context) => {
    if (ids.length > mostIds) {
      throw problem('BAD_USER_INPUT', `"ids" has ${ids.length} ids; it takes up to ${mostIds}.`);
    }
    return ids.map((id) => findLodging(id, context));
  },
  lodgingOffers,
  lodgingOffersSession,
};
