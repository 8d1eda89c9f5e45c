import { problem } from '@tripgraph/errors/problem';
import type { QueryResolvers } from '../generated/resolvers.js';
import { everywhere } from '../paging/articlesRequest.js';
import { articleConnection } from './articleConnection.js';
import { findArticle } from './findArticle.js';

const mostIds = 100;

/** The resolvers of `Query`. */
export const query: QueryResolvers = {
  article: (_parent, { id }, context) => findArticle(id, context),
  // One promise for each id: one that rejects is an error at its own index.
  articlesByIds: (_parent, { ids }, context) => {
    if (ids.length > mostIds)
      throw problem('BAD_USER_INPUT', `"ids" has ${ids.length} ids; it takes up to ${mostIds}.`);
    return ids.map((id) => findArticle(id, context));
  },
  articles: (_parent, given, context, info) => articleConnection(everywhere, given, context, info),
};
