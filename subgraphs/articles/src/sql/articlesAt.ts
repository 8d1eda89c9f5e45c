import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import type { Statement } from '@tripgraph/kit/statement';
import type { ArticleRow } from '../rows.js';
import { articleColumns } from './columns.js';

/**
 * For each place the articles there and below, of `kind` (of any, when null), that were published in a range of time. Bounds are
 * timestamps as PostgreSQL reads them.
 */
export const articlesAt = (
  placeIds: readonly string[],
  kind: string | null,
  { low, high }: Range<string>,
  { downward, limit, countAll }: Reading,
): Statement<PagedRow<ArticleRow>> => {
  const way = downward ? 'desc' : 'asc';
  // A text of its own for each: one that could do with or without a kind would read the index without one, and leave most of it.
  const there = `spot.place_id = place.id${kind === null ? '' : ' and spot.kind = $8::article_kind'}`;
  const position = `(spot.published_at, spot.article_id)`;
  const any = (condition: string): string =>
    `(select true from article_at as spot where ${there} and ${condition} limit 1) is true`;
  return {
    name: `articles_at_${kind === null ? 'all' : 'kind'}_${way}`,
    text: `
    select place.id as "ownerId", facts.*, page.*
    from unnest($1::text[]) as place (id)
    cross join lateral (
      select
        ${any(`${position} <= ($2::timestamptz, $3)`)} as below,
        ${any(`${position} >= ($4::timestamptz, $5)`)} as above,
        case when $6::boolean then (select count(*)::integer from article_at as spot where ${there}) end as total
      offset 0 -- keeps the facts from being asked anew for every row of the page
    ) as facts
    left join lateral (
      select ${articleColumns}
      from (
        select spot.published_at, spot.article_id
        from article_at as spot
        where ${there} and ${position} > ($2::timestamptz, $3) and ${position} < ($4::timestamptz, $5)
        order by spot.published_at ${way}, spot.article_id ${way}
        limit $7
      ) as spot
      join article on article.id = spot.article_id
    ) as page on true
    order by page."publishedAt" ${way}, page.id ${way}`,
    values: [placeIds, low.value, low.id, high.value, high.id, countAll, limit, ...(kind === null ? [] : [kind])],
  };
};
