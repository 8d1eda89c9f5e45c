import { cutPage, type Page, type PageWindow } from '../page.js';
import type { Reading } from './bounds.js';
import type { Order } from './order.js';
import type { PagedRow } from './pagedRow.js';

/** How a page is read: one row more than it holds, so that it is known whether more follow. */
export const readingOf = (order: Order, window: PageWindow, countAll: boolean): Reading => ({
  downward: order.descending !== window.backward,
  limit: window.size + 1,
  countAll,
});

const isFull = <Row extends { readonly id: string }>(row: PagedRow<Row>): row is PagedRow<Row> & Row => row.id !== null;

/** The page that the rows of one owner make; there is always one row, with the facts. `totalCount` is 0 when not asked. */
export const pageOfRows = <Row extends { readonly id: string }>(
  order: Order,
  window: PageWindow,
  rows: ReadonlyArray<PagedRow<Row>>,
  cursorOfRow: (row: Row) => string,
): Page<Row> & { readonly totalCount: number } => {
  const [facts] = rows;
  const beforeAll = (order.descending ? facts?.above : facts?.below) ?? false;
  const afterAll = (order.descending ? facts?.below : facts?.above) ?? false;
  const edges = rows.filter(isFull).map((row) => ({ cursor: cursorOfRow(row), node: row as Row }));
  const [start, end] = window.backward ? [afterAll, beforeAll] : [beforeAll, afterAll];
  return { ...cutPage(window, edges, start, end), totalCount: facts?.total ?? 0 };
};
