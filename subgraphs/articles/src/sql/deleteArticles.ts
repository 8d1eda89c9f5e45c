import type { Statement } from '@tripgraph/kit/statement';

/** Takes articles away, with all that is their own. */
export const deleteArticles = (ids: readonly string[]): Statement<never> => ({
  name: 'delete_articles',
  text: 'delete from article where id = any ($1)',
  values: [ids],
});
