import type { Statement } from '@tripgraph/kit/statement';
import type { PlaceRow } from '../rows.js';
import { placeColumns } from './columns.js';

/** The places with these ids and everything above any of them, each once, in any order. */
export const placesWithAncestors = (ids: readonly string[]): Statement<PlaceRow> => ({
  name: 'places_with_ancestors',
  text: `
    with wanted as (
      select unnest($1::text[]) as id
      union
      select unnest(asked.ancestor_ids) from place as asked where asked.id = any ($1)
    )
    select ${placeColumns}
    from place
    where place.id = any (array (select wanted.id from wanted))`,
  values: [ids],
});
