import { checkIds } from '@tripgraph/kit/ids';
import type { QueryResolvers } from '../generated/resolvers.js';
import { everywhere } from '../paging/articlesRequest.js';
import { articleConnection } from './articleConnection.js';
import { findArticle } from './findArticle.js';

/** The resolvers of `Query`. */
export const query: QueryResolvers = {
  article: (_parent, { id }, context) => findArticle(id, context),
  // One promise for each id: one that rejects is an error at its own index.
  articlesByIds: (_parent, { ids }, context) => {
    checkIds(ids);
    return ids.map((id) => findArticle(id, context));
  },
  articles: (_parent, given, context, info) => articleConnection(everywhere, given, context, info),
};
