import type { Resolvers } from '../generated/resolvers.js';

/** All resolvers of the articles subgraph. */
export const resolvers: Resolvers = {
  Query: { article: () => null },
};
