import type { Statement } from '@tripgraph/kit/statement';

/** Takes away where these articles are and what they mention. */
export const deletePlaces = (articleIds: readonly string[]): Statement<never> => ({
  name: 'delete_places',
  text: `
    with mentions as (delete from article_place where article_id = any ($1))
    delete from article_at where article_id = any ($1)`,
  values: [articleIds],
});
