import type { Resolvers } from '../generated/resolvers.js';

/** All resolvers of the books subgraph. */
export const resolvers: Resolvers = {
  Query: { book: () => null },
};
