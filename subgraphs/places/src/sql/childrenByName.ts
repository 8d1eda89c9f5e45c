import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import type { Statement } from '@tripgraph/kit/statement';
import type { PlaceRow } from '../rows.js';
import { placeColumns } from './columns.js';

/** For each parent the children of `kind` (of any, when null) in a range of names, in reading order. */
export const childrenByName = (
  parentIds: readonly string[],
  kind: string | null,
  { low, high }: Range<string>,
  { downward, limit, countAll }: Reading,
): Statement<PagedRow<PlaceRow>> => {
  const way = downward ? 'desc' : 'asc';
  const child = `place.parent_id = parent.id and ($6::place_kind is null or place.kind = $6)`;
  const any = (position: string): string => `(select true from place where ${child} and ${position} limit 1) is true`;
  return {
    name: `children_by_name_${way}`,
    text: `
    select parent.id as "ownerId", facts.*, page.*
    from unnest($1::text[]) as parent (id)
    cross join lateral (
      select
        ${any('(sort_name, id) <= ($2, $3)')} as below,
        ${any('(sort_name, id) >= ($4, $5)')} as above,
        case when $7::boolean then (select count(*)::integer from place where ${child}) end as total
      offset 0 -- keeps the facts from being asked anew for every row of the page
    ) as facts
    left join lateral (
      select ${placeColumns}
      from place
      where ${child} and (sort_name, id) > ($2, $3) and (sort_name, id) < ($4, $5)
      order by sort_name ${way}, id ${way}
      limit $8
    ) as page on true
    order by page."sortName" ${way}, page.id ${way}`,
    values: [parentIds, low.value, low.id, high.value, high.id, kind, countAll, limit],
  };
};
