import type { Statement } from '@tripgraph/kit/statement';
import type { ArticlePlaceRow } from '../rows.js';

/** The places that these articles mention and that were found, in the order of each article. */
export const placesOfArticles = (articleIds: readonly string[]): Statement<ArticlePlaceRow> => ({
  name: 'places_of_articles',
  text: `
    select mention.article_id as "articleId", mention.place_id as "placeId", mention.matched_by as "matchedBy", mention.confidence
    from unnest($1::text[]) as wanted (id)
    cross join lateral (
      select * from article_place where article_id = wanted.id and place_id is not null order by position
    ) as mention`,
  values: [articleIds],
});
