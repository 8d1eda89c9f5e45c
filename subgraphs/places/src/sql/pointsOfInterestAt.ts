import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import type { Statement } from '@tripgraph/kit/statement';
import type { PointOfInterestRow } from '../rows.js';
import { pointOfInterestColumns } from './columns.js';

export type RankedPointOfInterestRow = PointOfInterestRow & { readonly importance: number };

/** For each place the points of interest there and below, of `kind` (of any, when null), in a range of importance. */
export const pointsOfInterestAt = (
  placeIds: readonly string[],
  kind: string | null,
  { low, high }: Range<number>,
  { downward, limit, countAll }: Reading,
): Statement<PagedRow<RankedPointOfInterestRow>> => {
  const way = downward ? 'desc' : 'asc';
  // Two statements, so that each is read along an index of its own.
  const ofKind = kind === null ? '$6::point_of_interest_kind is null' : 'spot.kind = $6';
  const there = `spot.place_id = place.id and ${ofKind}`;
  const position = `(spot.importance, spot.point_of_interest_id)`;
  const any = (condition: string): string =>
    `(select true from point_of_interest_at as spot where ${there} and ${condition} limit 1) is true`;
  return {
    name: `points_of_interest_at_${way}${kind === null ? '' : '_of_kind'}`,
    text: `
    select place.id as "ownerId", facts.*, page.*
    from unnest($1::text[]) as place (id)
    cross join lateral (
      select
        ${any(`${position} <= ($2, $3)`)} as below,
        ${any(`${position} >= ($4, $5)`)} as above,
        case when $7::boolean then (select count(*)::integer from point_of_interest_at as spot where ${there}) end as total
      offset 0 -- keeps the facts from being asked anew for every row of the page
    ) as facts
    left join lateral (
      select spot.importance, ${pointOfInterestColumns}
      from (
        select spot.importance, spot.point_of_interest_id
        from point_of_interest_at as spot
        where ${there} and ${position} > ($2, $3) and ${position} < ($4, $5)
        order by spot.importance ${way}, spot.point_of_interest_id ${way}
        limit $8
      ) as spot
      join point_of_interest as point on point.id = spot.point_of_interest_id
    ) as page on true
    order by page.importance ${way}, page.id ${way}`,
    values: [placeIds, low.value, low.id, high.value, high.id, kind, countAll, limit],
  };
};
