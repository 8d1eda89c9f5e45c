import type { Statement } from '@tripgraph/kit/statement';
import type { PointOfInterestRow } from '../rows.js';
import { pointOfInterestColumns } from './columns.js';

/** The points of interest with these ids, in any order; ids that none has are left out. */
export const pointsOfInterestByIds = (ids: readonly string[]): Statement<PointOfInterestRow> => ({
  name: 'points_of_interest_by_ids',
  text: `
    select ${pointOfInterestColumns}
    from point_of_interest as point
    where point.id = any ($1)`,
  values: [ids],
});
