import type { PageWindow } from '@tripgraph/kit/page';
import {
  highestInteger,
  highestText,
  lowestInteger,
  lowestText,
  type Bound,
  type Range,
  type Reading,
} from '@tripgraph/kit/paging/bounds';
import { cursorOf, rangeBetween, readCursor, type Order } from '@tripgraph/kit/paging/order';
import type { PagedRow } from '@tripgraph/kit/paging/pagedRow';
import { readingOf } from '@tripgraph/kit/paging/pageOfRows';
import type { Statement } from '@tripgraph/kit/statement';
import type { PlaceRow } from '../rows.js';
import { childrenByName } from '../sql/childrenByName.js';
import { childrenByPopulation, type PopulationRange } from '../sql/childrenByPopulation.js';

type Field = 'NAME' | 'POPULATION';

/** A page of children to read, the same for any parent. Plain data. */
export type ChildrenRequest = { readonly kind: string | null; readonly reading: Reading } & (
  | { readonly field: 'NAME'; readonly range: Range<string> }
  | { readonly field: 'POPULATION'; readonly range: PopulationRange; readonly unknownFirst: boolean }
);

/** The order of a page of children. */
export const childrenOrder = (field: Field, descending: boolean): Order =>
  field === 'NAME'
    ? { tag: descending ? 2 : 1, type: 'text', descending }
    : { tag: descending ? 4 : 3, type: 'integer', descending };

/** The cursor of a child in its parent's page. */
export const cursorOfChild =
  (field: Field, order: Order) =>
  (place: PlaceRow): string =>
    cursorOf(order, field === 'NAME' ? place.sortName : place.population, place.id);

const names: Range<string> = { low: lowestText, high: highestText };
const populations: Range<number> = { low: lowestInteger, high: highestInteger };

type Position = Bound<number | null> | undefined;

const known = (position: Position): Bound<number> | undefined =>
  position && position.value !== null ? { value: position.value, id: position.id } : undefined;
const unknown = (position: Position): Bound<string> | undefined =>
  position && position.value === null ? { value: '', id: position.id } : undefined;

/**
 * Unknown populations follow the known ones. A cursor among the unknown therefore leaves nothing of the known after it,
 * and a cursor among the known leaves nothing of the unknown before it.
 */
const populationRange = (order: Order, after: Position, before: Position): PopulationRange => {
  const [firstKnown, lastKnown] = order.descending
    ? [populations.high, populations.low]
    : [populations.low, populations.high];
  const [firstUnknown] = order.descending ? [names.high] : [names.low];
  const knownAfter = unknown(after) ? lastKnown : (known(after) ?? firstKnown);
  const unknownBefore = known(before) ? firstUnknown : unknown(before);
  return {
    known: rangeBetween(order, knownAfter, known(before), populations),
    unknown: rangeBetween(order, unknown(after), unknownBefore, names),
  };
};

/** What to read for a page of children. Throws INVALID_CURSOR for a cursor of another order. */
export const childrenRequest = (
  field: Field,
  order: Order,
  kind: string | null,
  window: PageWindow,
  countAll: boolean,
): ChildrenRequest => {
  const reading = readingOf(order, window, countAll);
  if (field === 'NAME') {
    const after = readCursor<string>(order, 'after', window.after);
    const before = readCursor<string>(order, 'before', window.before);
    return { field, kind, reading, range: rangeBetween(order, asName(after), asName(before), names) };
  }
  const after = readCursor<number>(order, 'after', window.after);
  const before = readCursor<number>(order, 'before', window.before);
  return { field, kind, reading, range: populationRange(order, after, before), unknownFirst: window.backward };
};

/** Every place has a name, so a cursor without one stands where the empty name does. */
const asName = (position: Bound<string | null> | undefined): Bound<string> | undefined =>
  position && { value: position.value ?? '', id: position.id };

/** The one statement that reads the page of every parent. */
export const childrenStatement = (
  parentIds: readonly string[],
  request: ChildrenRequest,
): Statement<PagedRow<PlaceRow>> =>
  request.field === 'NAME'
    ? childrenByName(parentIds, request.kind, request.range, request.reading)
    : childrenByPopulation(parentIds, request.kind, request.range, {
        ...request.reading,
        unknownFirst: request.unknownFirst,
      });
