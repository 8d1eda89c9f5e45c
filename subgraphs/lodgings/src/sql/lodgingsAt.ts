import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import type { Statement } from '@tripgraph/kit/statement';
import type { PlacedLodgingRow } from '../rows.js';
import { lodgingColumns } from './columns.js';

export type RankedLodgingRow = PlacedLodgingRow & { readonly rank: number };

/** For each place the lodgings there and below, of `kind` (of any, when null), in a range of ranks. */
export const lodgingsAt = (
  placeIds: readonly string[],
  kind: string | null,
  { low, high }: Range<number>,
  { downward, limit, countAll }: Reading,
): Statement<PagedRow<RankedLodgingRow>> => {
  const way = downward ? 'desc' : 'asc';
  const there = `spot.place_id = place.id and ($6::lodging_kind is null or spot.kind = $6)`;
  const position = `(spot.rank, spot.lodging_id)`;
  const any = (condition: string): string =>
    `(select true from lodging_at as spot where ${there} and ${condition} limit 1) is true`;
  return {
    name: `lodgings_at_${way}`,
    text: `
    select place.id as "ownerId", facts.*, page.*
    from unnest($1::text[]) as place (id)
    cross join lateral (
      select
        ${any(`${position} <= ($2, $3)`)} as below,
        ${any(`${position} >= ($4, $5)`)} as above,
        case when $7::boolean then (select count(*)::integer from lodging_at as spot where ${there}) end as total
      offset 0 -- keeps the facts from being asked anew for every row of the page
    ) as facts
    left join lateral (
      select spot.rank, ${lodgingColumns}
      from (
        select spot.rank, spot.lodging_id
        from lodging_at as spot
        where ${there} and ${position} > ($2, $3) and ${position} < ($4, $5)
        order by spot.rank ${way}, spot.lodging_id ${way}
        limit $8
      ) as spot
      join lodging on lodging.id = spot.lodging_id
      join lodging_place on lodging_place.lodging_id = spot.lodging_id
    ) as page on true
    order by page.rank ${way}, page.id ${way}`,
    values: [placeIds, low.value, low.id, high.value, high.id, kind, countAll, limit],
  };
};
