import type { Statement } from '@tripgraph/kit/statement';
import type { TourRow } from '../rows.js';
import { tourColumns } from './columns.js';

/** The tours with these ids, in any order; ids that none has are left out. */
export const toursByIds = (ids: readonly string[]): Statement<TourRow> => ({
  name: 'tours_by_ids',
  text: `
    select ${tourColumns}
    from tour
    where tour.id = any ($1)`,
  values: [ids],
});
