import type { Resolvers } from '../generated/resolvers.js';

/** All resolvers of the tours subgraph. */
export const resolvers: Resolvers = {
  Query: { tour: () => null },
};
