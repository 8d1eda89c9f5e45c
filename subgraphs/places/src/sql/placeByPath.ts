import type { Statement } from '@tripgraph/kit/statement';
import type { PlaceRow } from '../rows.js';
import { placeColumns } from './columns.js';

/** The place at a path, and with `withAncestors` everything above it; the place itself comes last. */
export const placeByPath = (path: string, withAncestors: boolean): Statement<PlaceRow> => ({
  name: 'place_by_path',
  text: `
    with asked as (
      select id, ancestor_ids from place where path = $1
    )
    select ${placeColumns}
    from place
    where place.id = any (array (
      select id from asked
      union all
      select unnest(ancestor_ids) from asked where $2::boolean
    ))
    order by cardinality(place.ancestor_ids)`,
  values: [path, withAncestors],
});
