import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import type { Statement } from '@tripgraph/kit/statement';
import type { PlaceRow } from '../rows.js';
import { placeColumns } from './columns.js';

/** Which of the known populations, and which of the children without one (by their id). */
export type PopulationRange = { readonly known: Range<number>; readonly unknown: Range<string> };

/**
 * For each parent the children of `kind` (of any, when null) in a range of populations, in reading order. Those without
 * a population are a range of their own beside the others, so that each is read along the index: after them, or before
 * them with `unknownFirst`. Each gives at most `limit` rows, so both together at most twice as many.
 */
export const childrenByPopulation = (
  parentIds: readonly string[],
  kind: string | null,
  { known, unknown }: PopulationRange,
  { downward, limit, countAll, unknownFirst }: Reading & { readonly unknownFirst: boolean },
): Statement<PagedRow<PlaceRow>> => {
  const way = downward ? 'desc' : 'asc';
  const parts = unknownFirst ? 'desc' : 'asc';
  const child = `place.parent_id = parent.id and ($8::place_kind is null or place.kind = $8)`;
  const any = (position: string): string => `(select true from place where ${child} and ${position} limit 1) is true`;
  return {
    name: `children_by_population_${way}_unknown_${unknownFirst ? 'first' : 'last'}`,
    text: `
    select parent.id as "ownerId", facts.*, page.*
    from unnest($1::text[]) as parent (id)
    cross join lateral (
      select
        ${any('(population, id) <= ($2, $3)')} or ${any('population is null and id <= $6')} as below,
        ${any('(population, id) >= ($4, $5)')} or ${any('population is null and id >= $7')} as above,
        case when $9::boolean then (select count(*)::integer from place where ${child}) end as total
      offset 0 -- keeps the facts from being asked anew for every row of the page
    ) as facts
    left join lateral (
      select both_parts.* from (
        (
          select 1 as part, ${placeColumns}
          from place
          where ${child} and (population, id) > ($2, $3) and (population, id) < ($4, $5)
          order by population ${way}, id ${way}
          limit $10
        )
        union all
        (
          select 2 as part, ${placeColumns}
          from place
          where ${child} and population is null and id > $6 and id < $7
          order by population ${way}, id ${way}
          limit $10
        )
      ) as both_parts
      order by part ${parts}, population ${way}, id ${way}
      limit $10
    ) as page on true
    order by page.part ${parts}, page.population ${way}, page.id ${way}`,
    values: [
      parentIds,
      known.low.value,
      known.low.id,
      known.high.value,
      known.high.id,
      unknown.low.id,
      unknown.high.id,
      kind,
      countAll,
      limit,
    ],
  };
};
