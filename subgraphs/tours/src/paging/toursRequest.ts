import type { Range, Reading } from '@tripgraph/kit/paging/bounds';
import { cursorOf, integerRange, type Order } from '@tripgraph/kit/paging/order';
import { readingOf } from '@tripgraph/kit/paging/pageOfRows';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import type { PageWindow } from '@tripgraph/kit/page';
import type { Statement } from '@tripgraph/kit/statement';
import type { TourRow } from '../rows.js';
import { toursAt, type TourList } from '../sql/toursAt.js';

/** A page of tours to read, the same for any place. Plain data. */
export type ToursRequest = {
  readonly list: TourList;
  readonly range: Range<number>;
  readonly reading: Reading;
};

/** Those with the most ratings first. */
export const toursOrder: Order = { tag: 1, type: 'integer', descending: true };

/** The cursor of a tour in a place's page. */
export const cursorOfTour = ({ popularity, id }: TourRow): string => cursorOf(toursOrder, popularity, id);

/** What to read for a page of tours. Throws INVALID_CURSOR for a cursor of another order. */
export const toursRequest = (list: TourList, window: PageWindow, countAll: boolean): ToursRequest => ({
  list,
  range: integerRange(toursOrder, window),
  reading: readingOf(toursOrder, window, countAll),
});

/** The one statement that reads the page of every place. */
export const toursStatement = (
  placeIds: readonly string[],
  { list, range, reading }: ToursRequest,
): Statement<PagedRow<TourRow>> => toursAt(placeIds, list, range, reading);
