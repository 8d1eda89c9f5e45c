import { problem } from '@tripgraph/errors/problem';
import type { RequestContext } from '../context.js';
import type { ArticleRow } from '../rows.js';

const shape = /^art_[a-z]{1,10}_[a-z0-9]{1,40}$/;

/** The article with this id. Throws INVALID_ID for what never can be one, NOT_FOUND where there is none. */
export const findArticle = async (id: string, context: RequestContext): Promise<ArticleRow> => {
  if (!shape.test(id))
    throw problem('INVALID_ID', `"${id.slice(0, 60)}" is not the id of an article, such as "art_wp_4711".`);
  const found = await context.articles.load(id);
  if (found === null) throw problem('NOT_FOUND', `There is no article with the id "${id}".`);
  return found;
};
