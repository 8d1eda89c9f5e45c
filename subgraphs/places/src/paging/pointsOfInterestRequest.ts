import type { PageWindow } from '@tripgraph/kit/page';
import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import { cursorOf, integerRange, type Order } from '@tripgraph/kit/paging/order';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import { readingOf } from '@tripgraph/kit/paging/pageOfRows';
import type { Statement } from '@tripgraph/kit/statement';
import { pointsOfInterestAt, type RankedPointOfInterestRow } from '../sql/pointsOfInterestAt.js';

/** A page of points of interest to read, the same for any place. Plain data. */
export type PointsOfInterestRequest = {
  readonly kind: string | null;
  readonly range: Range<number>;
  readonly reading: Reading;
};

/** The most important first. */
export const pointsOfInterestOrder: Order = { tag: 5, type: 'integer', descending: true };

/** The cursor of a point of interest in a place's page. */
export const cursorOfPointOfInterest = (row: RankedPointOfInterestRow): string =>
  cursorOf(pointsOfInterestOrder, row.importance, row.id);

/** What to read for a page of points of interest. Throws INVALID_CURSOR for a cursor of another order. */
export const pointsOfInterestRequest = (
  kind: string | null,
  window: PageWindow,
  countAll: boolean,
): PointsOfInterestRequest => ({
  kind,
  range: integerRange(pointsOfInterestOrder, window),
  reading: readingOf(pointsOfInterestOrder, window, countAll),
});

/** The one statement that reads the page of every place. */
export const pointsOfInterestStatement = (
  placeIds: readonly string[],
  request: PointsOfInterestRequest,
): Statement<PagedRow<RankedPointOfInterestRow>> =>
  pointsOfInterestAt(placeIds, request.kind, request.range, request.reading);
