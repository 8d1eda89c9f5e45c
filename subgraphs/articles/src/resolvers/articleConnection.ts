import { asksFor } from '@tripgraph/kit/lookAhead';
import { readPage, type PageArguments } from '@tripgraph/kit/page';
import { pageOfRows } from '@tripgraph/kit/paging/pageOfRows';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../context.js';
import type { ArticleKind } from '../generated/resolvers.js';
import { articlesOrder, articlesRequest, cursorOfArticle } from '../paging/articlesRequest.js';

/** A page of the articles at a place; at `everywhere`, of all. Throws INVALID_PAGE and INVALID_CURSOR. */
export const articleConnection = async (
  placeId: string,
  given: PageArguments & { readonly kind?: `${ArticleKind}` | null | undefined },
  context: RequestContext,
  info: GraphQLResolveInfo,
) => {
  const window = readPage(given);
  const request = articlesRequest(given.kind ?? null, window, asksFor(info, 'totalCount'));
  const page = pageOfRows(articlesOrder, window, await context.articlesAt(placeId, request), cursorOfArticle);
  for (const { node } of page.edges) context.articles.prime(node.id, node);
  return page;
};
