import type { Statement } from '@tripgraph/kit/statement';
import type { PlaceRow } from '../rows.js';
import { placeColumns } from './columns.js';

export type PlaceSearch = {
  /** Folded, as the names are that it is compared with. */
  readonly text: string;
  /** Null for any. */
  readonly kinds: readonly string[] | null;
  /** More typing errors (letters too many, too few or wrong) than this are no resemblance. */
  readonly mistakes: number;
  readonly limit: number;
};

/**
 * Places by name, best first: exact, then prefix, then by the number of typing errors; among equals where more people
 * live, then the wider kind. Names with typing errors are looked for only when the others do not fill the answer.
 */
export const searchPlaces = ({ text, kinds, mistakes, limit }: PlaceSearch): Statement<PlaceRow> => ({
  name: 'search_places',
  text: `
    with direct as materialized (
      select place_id, min(case when name = $1 then 0 else 1 end) as distance, max(prominence) as prominence
      from place_name
      where name >= $1 and name < $2 and ($3::place_kind[] is null or kind = any ($3))
      group by place_id
      order by distance, prominence desc, min(kind), place_id
      limit $5
    ),
    similar_names as (
      select place_id, 1 + min(levenshtein_less_equal(name, $1, $4)) as distance, max(prominence) as prominence
      from place_name
      where (select count(*) from direct) < $5
        and $4 > 0
        and name % $1
        and levenshtein_less_equal(name, $1, $4) <= $4
        and ($3::place_kind[] is null or kind = any ($3))
        and place_id not in (select place_id from direct)
      group by place_id
      order by distance, prominence desc, min(kind), place_id
      limit $5
    )
    select ${placeColumns}
    from (select * from direct union all select * from similar_names) as found
    join place on place.id = found.place_id
    order by found.distance, found.prominence desc, place.kind, place.id
    limit $5`,
  values: [text, `${text}\u{10ffff}`, kinds, mistakes, limit],
});
