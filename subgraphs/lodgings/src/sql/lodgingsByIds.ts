import type { Statement } from '@tripgraph/kit/statement';
import type { PlacedLodgingRow } from '../rows.js';
import { lodgingColumns } from './columns.js';

/** The lodgings with these ids, or with a listing that has one of them (`askedId`), in any order; the others are left out. */
export const lodgingsByIds = (ids: readonly string[]): Statement<PlacedLodgingRow & { readonly askedId: string }> => ({
  name: 'lodgings_by_ids',
  text: `
    select listing.id as "askedId", ${lodgingColumns}
    from listing
    join lodging on lodging.id = listing.lodging_id
    join lodging_place on lodging_place.lodging_id = listing.lodging_id
    where listing.id = any ($1)`,
  values: [ids],
});
