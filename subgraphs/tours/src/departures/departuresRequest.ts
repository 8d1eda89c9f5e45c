import { problem } from '@tripgraph/errors/problem';
import { highestText, lowestText, type Bound, type Range } from '@tripgraph/kit/paging/bounds';
import { readCursor } from '@tripgraph/kit/paging/order';
import { countDays } from '@tripgraph/kit/localDate';
import type { PageWindow } from '@tripgraph/kit/page';
import { departuresOrder } from './position.js';

/** A page of departures to read, the same for any tour: up to `limit` strictly between two positions. Plain data. */
export type DeparturesRequest = {
  /** Local days, both included. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly range: Range<string>;
  /** Whether it is read from its end. */
  readonly downward: boolean;
  readonly limit: number;
};

const mostDepartureDays = 366;

/** Throws INVALID_CURSOR for a cursor of another order, or of other days. */
const position = (
  argument: 'after' | 'before',
  text: string | undefined,
  firstDay: string,
  lastDay: string,
): Bound<string> | undefined => {
  const read = readCursor<string>(departuresOrder, argument, text);
  if (!read) return undefined;
  const value = read.value ?? '';
  const day = value.slice(0, 10);
  if (day >= firstDay && day <= lastDay) return { value, id: read.id };
  throw problem(
    'INVALID_CURSOR',
    `"${argument}" is a cursor of other days than "from" (${firstDay}) to "to" (${lastDay}).`,
  );
};

/**
 * What to read for a page of the departures from one local day to another. One more than the page holds is read, so that it is
 * known whether more follow. Throws BAD_USER_INPUT for days that are too many or the wrong way round, and INVALID_CURSOR.
 */
export const departuresRequest = (firstDay: string, lastDay: string, window: PageWindow): DeparturesRequest => {
  const days = countDays(firstDay, lastDay);
  if (days < 1) throw problem('BAD_USER_INPUT', `"to" (${lastDay}) is before "from" (${firstDay}).`);
  if (days > mostDepartureDays) {
    throw problem('BAD_USER_INPUT', `"from" to "to" are ${days} days; it takes at most ${mostDepartureDays}.`);
  }
  const after = position('after', window.after, firstDay, lastDay);
  const before = position('before', window.before, firstDay, lastDay);
  return {
    firstDay,
    lastDay,
    range: { low: after ?? lowestText, high: before ?? highestText },
    downward: window.backward,
    limit: window.size + 1,
  };
};
