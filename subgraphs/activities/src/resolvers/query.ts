import { problem } from '@tripgraph/errors/problem';
import type { QueryResolvers } from '../generated/resolvers.js';
import { findActivity } from './activity.js';
import { activityConnection } from './activityConnection.js';
import { bookingQueries } from './bookingQueries.js';
import { findSupplier } from './supplier.js';
import { supplierConnection } from './supplierConnection.js';

const maximumIds = 100;

export const queryResolvers: QueryResolvers = {
  ...bookingQueries,
  activity: (_parent, { id }, context) => findActivity(id, context),
  // One promise for each id: one that rejects is an error at its own index.
  activitiesByIds: (_parent, { ids }, context) => {
    if (ids.length > maximumIds) {
      throw problem('BAD_USER_INPUT', `"ids" has ${ids.length} entries; it takes at most ${maximumIds}.`);
    }
    return ids.map((id) => findActivity(id, context));
  },
  activities: (_parent, args, context, info) => activityConnection(undefined, args, context, info),
  supplier: (_parent, { id }, context) => findSupplier(id, context),
  suppliers: (_parent, args, context, info) => supplierConnection(args, context, info),
};
