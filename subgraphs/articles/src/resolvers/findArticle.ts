import { requireFound } from '@tripgraph/kit/ids';
import type { RequestContext } from '../context.js';
import type { ArticleRow } from '../rows.js';
import { requireId } from './requireId.js';

/** The article with this id. Throws INVALID_ID for what never can be one, NOT_FOUND where there is none. */
export const findArticle = async (id: string, context: RequestContext): Promise<ArticleRow> =>
  requireFound(await context.articles.load(requireId('article', id)), 'article', id);
