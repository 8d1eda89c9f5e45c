import type { Statement } from '@tripgraph/kit/statement';
import type { PlaceRow } from '../rows.js';
import { placeColumns } from './columns.js';

/** The places with these ids, in any order; ids that no place has are left out. */
export const placesByIds = (ids: readonly string[]): Statement<PlaceRow> => ({
  name: 'places_by_ids',
  text: `
    select ${placeColumns}
    from place
    where id = any ($1)`,
  values: [ids],
});
