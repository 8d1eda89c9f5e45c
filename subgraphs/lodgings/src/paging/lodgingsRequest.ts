import type { PageWindow } from '@tripgraph/kit/page';
import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import { cursorOf, integerRange, type Order } from '@tripgraph/kit/paging/order';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import { readingOf } from '@tripgraph/kit/paging/pageOfRows';
import type { Statement } from '@tripgraph/kit/statement';
import type { LodgingKind } from '../generated/resolvers.js';
import { lodgingsAt, type RankedLodgingRow } from '../sql/lodgingsAt.js';

/** A page of lodgings to read, the same for any place. Plain data. */
export type LodgingsRequest = {
  readonly kind: LodgingKind | null;
  readonly range: Range<number>;
  readonly reading: Reading;
};

/** The best first. */
export const lodgingsOrder: Order = { tag: 1, type: 'integer', descending: true };

/** The cursor of a lodging in a place's page. */
export const cursorOfLodging = (row: RankedLodgingRow): string => cursorOf(lodgingsOrder, row.rank, row.id);

/** What to read for a page of lodgings. Throws INVALID_CURSOR for a cursor of another order. */
export const lodgingsRequest = (kind: LodgingKind | null, window: PageWindow, countAll: boolean): LodgingsRequest => ({
  kind,
  range: integerRange(lodgingsOrder, window),
  reading: readingOf(lodgingsOrder, window, countAll),
});

/** The one statement that reads the page of every place. */
export const lodgingsStatement = (
  placeIds: readonly string[],
  request: LodgingsRequest,
): Statement<PagedRow<RankedLodgingRow>> => lodgingsAt(placeIds, request.kind, request.range, request.reading);
