import { checkIds } from '@tripgraph/kit/ids';
import type { QueryResolvers } from '../generated/resolvers.js';
import { findLodging } from './lodging.js';
import { lodgingOffers, lodgingOffersSession } from './offers.js';

/** The resolvers of `Query`. */
export const query: QueryResolvers = {
  lodging: (_parent, { id }, context) => findLodging(id, context),
  lodgingsByIds: (_parent, { ids }, context) => {
    checkIds(ids);
    return ids.map((id) => findLodging(id, context));
  },
  lodgingOffers,
  lodgingOffersSession,
};
