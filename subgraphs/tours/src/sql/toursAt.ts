import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import type { Statement } from '@tripgraph/kit/statement';
import type { TourSource } from '../generated/resolvers.js';
import type { TourRow } from '../rows.js';
import { tourColumns } from './columns.js';

/** The tours of one source, or of all. */
export type TourList = TourSource | 'ALL';

/** For each place the tours there and below, of one list, in a range of popularity. */
export const toursAt = (
  placeIds: readonly string[],
  list: TourList,
  { low, high }: Range<number>,
  { downward, limit, countAll }: Reading,
): Statement<PagedRow<TourRow>> => {
  const way = downward ? 'desc' : 'asc';
  const there = 'spot.place_id = place.id and spot.list = $6';
  const position = '(spot.popularity, spot.tour_id)';
  const any = (condition: string): string =>
    `(select true from tour_at as spot where ${there} and ${condition} limit 1) is true`;
  return {
    name: `tours_at_${way}`,
    text: `
    select place.id as "ownerId", facts.*, page.*
    from unnest($1::text[]) as place (id)
    cross join lateral (
      select
        ${any(`${position} <= ($2, $3)`)} as below,
        ${any(`${position} >= ($4, $5)`)} as above,
        case when $7::boolean then (select count(*)::integer from tour_at as spot where ${there}) end as total
      offset 0 -- keeps the facts from being asked anew for every row of the page
    ) as facts
    left join lateral (
      select ${tourColumns}
      from (
        select spot.popularity, spot.tour_id
        from tour_at as spot
        where ${there} and ${position} > ($2, $3) and ${position} < ($4, $5)
        order by spot.popularity ${way}, spot.tour_id ${way}
        limit $8
      ) as spot
      join tour on tour.id = spot.tour_id
    ) as page on true
    order by page.popularity ${way}, page.id ${way}`,
    values: [placeIds, low.value, low.id, high.value, high.id, list, countAll, limit],
  };
};
