import type { RequestDatabase } from '@tripgraph/kit/database';
import { groupLoaderByKey, loaderByKey } from '@tripgraph/kit/loader';
import { pageLoader, type PageLoader } from '@tripgraph/kit/paging/pageLoader';
import type DataLoader from 'dataloader';
import { articlesStatement, type ArticlesRequest } from './paging/articlesRequest.js';
import type { ArticleBodyRow, ArticlePlaceRow, ArticleRow } from './rows.js';
import { articleBodies } from './sql/articleBodies.js';
import { articlesByIds } from './sql/articlesByIds.js';
import { placesOfArticles } from './sql/placesOfArticles.js';

/** What resolvers may ask for while they answer one request; it goes when the request does. */
export type RequestContext = {
  readonly articles: DataLoader<string, ArticleRow | null>;
  readonly bodies: DataLoader<string, ArticleBodyRow | null>;
  readonly placesOf: DataLoader<string, readonly ArticlePlaceRow[]>;
  readonly articlesAt: PageLoader<ArticlesRequest, ArticleRow>;
};

/** The context of one request over the articles' database. */
export const createContext = (database: RequestDatabase): RequestContext => ({
  articles: loaderByKey<ArticleRow>(
    (ids) => database.query(articlesByIds(ids)),
    ({ id }) => id,
  ),
  bodies: loaderByKey<ArticleBodyRow>(
    (ids) => database.query(articleBodies(ids)),
    ({ id }) => id,
  ),
  placesOf: groupLoaderByKey<ArticlePlaceRow>(
    (ids) => database.query(placesOfArticles(ids)),
    ({ articleId }) => articleId,
  ),
  articlesAt: pageLoader(database, articlesStatement),
});
