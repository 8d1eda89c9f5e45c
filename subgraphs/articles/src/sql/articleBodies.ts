import type { Statement } from '@tripgraph/kit/statement';
import type { ArticleBodyRow } from '../rows.js';

/** The words of the articles with these ids, in any order. */
export const articleBodies = (ids: readonly string[]): Statement<ArticleBodyRow> => ({
  name: 'article_bodies',
  text: 'select id, html, text from article where id = any ($1)',
  values: [ids],
});
