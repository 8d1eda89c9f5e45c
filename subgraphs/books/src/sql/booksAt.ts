import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import type { Statement } from '@tripgraph/kit/statement';
import type { BookRow } from '../rows.js';

/** For each place the books about it and what is below, in a range of days of publication. */
export const booksAt = (
  placeIds: readonly string[],
  { low, high }: Range<number>,
  { downward, limit, countAll }: Reading,
): Statement<PagedRow<BookRow>> => {
  const way = downward ? 'desc' : 'asc';
  const position = '(spot.published, spot.book_id)';
  const any = (condition: string): string =>
    `(select true from book_at as spot where spot.place_id = place.id and ${condition} limit 1) is true`;
  return {
    name: `books_at_${way}`,
    text: `
    select place.id as "ownerId", facts.*, page.*
    from unnest($1::text[]) as place (id)
    cross join lateral (
      select
        ${any(`${position} <= ($2, $3)`)} as below,
        ${any(`${position} >= ($4, $5)`)} as above,
        case when $6::boolean then (
          select count(*)::integer from book_at as spot where spot.place_id = place.id
        ) end as total
      offset 0 -- keeps the facts from being asked anew for every row of the page
    ) as facts
    left join lateral (
      select book.id, spot.published, book.content
      from (
        select spot.published, spot.book_id
        from book_at as spot
        where spot.place_id = place.id and ${position} > ($2, $3) and ${position} < ($4, $5)
        order by spot.published ${way}, spot.book_id ${way}
        limit $7
      ) as spot
      join book on book.id = spot.book_id
    ) as page on true
    order by page.published ${way}, page.id ${way}`,
    values: [placeIds, low.value, low.id, high.value, high.id, countAll, limit],
  };
};
