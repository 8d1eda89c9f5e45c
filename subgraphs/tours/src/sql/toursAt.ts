import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import { pagesAt } from '@tripgraph/kit/paging/pagesAt';
import type { Statement } from '@tripgraph/kit/statement';
import type { TourSource } from '../generated/resolvers.js';
import type { TourRow } from '../rows.js';
import { tourColumns } from './columns.js';

/** The tours of one source, or of all. */
export type TourList = TourSource | 'ALL';

/** For each place the tours there and below, of one list, in a range of popularity. */
export const toursAt = (
  placeIds: readonly string[],
  list: TourList,
  range: Range<number>,
  reading: Reading,
): Statement<PagedRow<TourRow>> =>
  pagesAt(placeIds, range, reading, {
    name: 'tours_at',
    table: 'tour_at',
    column: 'popularity',
    idColumn: 'tour_id',
    condition: { text: 'spot.list = $8', value: list },
    columns: tourColumns,
    joins: 'join tour on tour.id = spot.tour_id',
    sortedAs: 'popularity',
  });
