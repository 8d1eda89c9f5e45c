import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import { pagesAt } from '@tripgraph/kit/paging/pagesAt';
import type { Statement } from '@tripgraph/kit/statement';
import type { PointOfInterestRow } from '../rows.js';
import { pointOfInterestColumns } from './columns.js';

export type RankedPointOfInterestRow = PointOfInterestRow & { readonly importance: number };

/** For each place the points of interest there and below, of `kind` (of any, when null), in a range of importance. */
export const pointsOfInterestAt = (
  placeIds: readonly string[],
  kind: string | null,
  range: Range<number>,
  reading: Reading,
): Statement<PagedRow<RankedPointOfInterestRow>> =>
  pagesAt(placeIds, range, reading, {
    // Two statements, so that each is read along an index of its own.
    name: kind === null ? 'points_of_interest_at' : 'points_of_interest_at_of_kind',
    table: 'point_of_interest_at',
    column: 'importance',
    idColumn: 'point_of_interest_id',
    condition: kind === null ? undefined : { text: 'spot.kind = $8', value: kind },
    columns: `spot.importance, ${pointOfInterestColumns}`,
    joins: 'join point_of_interest as point on point.id = spot.point_of_interest_id',
    sortedAs: 'importance',
  });
