import type { Bound } from '@tripgraph/kit/paging/bounds';
import type { Order } from '@tripgraph/kit/paging/order';
import type { Departure } from './departure.js';

/** Departures by when they begin; those at no certain time come first on their day. */
export const departuresOrder: Order = { tag: 2, type: 'text', descending: false };

/** Where a departure stands in the order: `2026-12-01T09:30`, or `2026-12-01` for one at no certain time, and its id. */
export const positionOf = ({ id, localDate, localTime }: Departure): Bound<string> => ({
  value: localTime === null ? localDate : `${localDate}T${localTime}`,
  id,
});

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Which of two positions comes first: negative, zero or positive. Both consist of ASCII, so this is the database's order, too. */
export const comparePositions = (one: Bound<string>, other: Bound<string>): number =>
  compareText(one.value, other.value) || compareText(one.id, other.id);

/** The order of departures, for sorting. */
export const byPosition = (one: Departure, other: Departure): number =>
  comparePositions(positionOf(one), positionOf(other));
