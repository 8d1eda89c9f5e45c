import type { Resolvers } from '../generated/resolvers.js';

/** All resolvers of the lodgings subgraph. */
export const resolvers: Resolvers = {
  Query: { lodging: () => null },
};
