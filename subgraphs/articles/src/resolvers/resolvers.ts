import { DateTime } from '@tripgraph/kit/scalars';
import type { Resolvers } from '../generated/resolvers.js';
import { article, articlePlace } from './article.js';
import { articleConnection } from './articleConnection.js';
import { query } from './query.js';
import { requireId } from './requireId.js';

/** All resolvers of the articles subgraph. */
export const resolvers: Resolvers = {
  Query: query,
  Place: {
    __resolveReference: ({ id }) => ({ id }),
    articles: ({ id }, given, context, info) => articleConnection(requireId('place', id), given, context, info),
  },
  Article: article,
  ArticlePlace: articlePlace,
  DateTime,
};
