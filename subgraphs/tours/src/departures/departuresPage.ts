import { cursorOf } from '@tripgraph/kit/paging/order';
import { cutPage, type Page, type PageWindow } from '@tripgraph/kit/page';
import type { Departure } from './departure.js';
import { departuresOrder, positionOf } from './position.js';

const edgeOf = (departure: Departure): { readonly cursor: string; readonly node: Departure } => {
  const { value, id } = positionOf(departure);
  return { cursor: cursorOf(departuresOrder, value, id), node: departure };
};

/**
 * The page that departures make which were read for a request. A cursor was made for a departure on one of the same days, so
 * there is one beyond it: none is looked for.
 */
export const departuresPage = (window: PageWindow, read: readonly Departure[]): Page<Departure> => {
  const [start, end] = window.backward ? [window.before, window.after] : [window.after, window.before];
  return cutPage(window, read.map(edgeOf), start !== undefined, end !== undefined);
};
