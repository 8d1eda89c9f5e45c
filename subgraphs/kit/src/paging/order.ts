import { decodeCursor, encodeCursor, type CursorKey, type KeyType } from '@tripgraph/addressing/cursor';
import { problem } from '@tripgraph/errors/problem';
import type { PageWindow } from '../page.js';
import { highestInteger, lowestInteger, type Bound, type Range } from './bounds.js';

/** An order over one value and the id, which both go the same way; unknown values come last whichever way that is. */
export type Order = {
  /** One byte, of its own for each order, so that a cursor of another order is told from ours. */
  readonly tag: number;
  readonly type: KeyType;
  readonly descending: boolean;
  /** The integers that the column can hold, both ends included; those of PostgreSQL's `integer` from 0 when nothing is said. */
  readonly integers?: readonly [lowest: number, highest: number];
};

const keysOf = ({ type, descending }: Order): CursorKey[] => [
  { type, descending },
  { type: 'text', descending },
];

/** The cursor of a row. */
export const cursorOf = (order: Order, value: string | number | null, id: string): string =>
  encodeCursor(order.tag, keysOf(order), [typeof value === 'number' ? BigInt(value) : value, id]);

const isStorable = (value: bigint | string | null, { integers = [0, 2 ** 31 - 1] }: Order): boolean =>
  typeof value === 'bigint' ? value >= integers[0] && value <= integers[1] : !value?.includes('\0');

/** The position that a cursor names. Throws INVALID_CURSOR for anything that this order did not make. */
export const readCursor = <Value extends string | number>(
  order: Order,
  argument: 'after' | 'before',
  text: string | undefined,
): Bound<Value | null> | undefined => {
  if (text === undefined) return undefined;
  const values = decodeCursor(order.tag, keysOf(order), text);
  const [value, id] = values ?? [];
  if (value === undefined || typeof id !== 'string' || !isStorable(value, order) || !isStorable(id, order)) {
    throw problem('INVALID_CURSOR', `"${argument}" is not a cursor that this field made in this order.`);
  }
  return { value: (typeof value === 'bigint' ? Number(value) : value) as Value | null, id };
};

/** The values between two positions of an order, of which either may be missing. */
export const rangeBetween = <Value>(
  order: Order,
  after: Bound<Value> | undefined,
  before: Bound<Value> | undefined,
  all: Range<Value>,
): Range<Value> =>
  order.descending
    ? { low: before ?? all.low, high: after ?? all.high }
    : { low: after ?? all.low, high: before ?? all.high };

const everyInteger: Range<number> = { low: lowestInteger, high: highestInteger };

/**
 * What lies in a window of an order over integers that no row lacks; a cursor without one stands where 0 does. Throws INVALID_CURSOR
 * for a cursor of another order.
 */
export const integerRange = (order: Order, { after, before }: PageWindow): Range<number> => {
  const position = (argument: 'after' | 'before', text: string | undefined): Bound<number> | undefined => {
    const read = readCursor<number>(order, argument, text);
    return read && { value: read.value ?? 0, id: read.id };
  };
  return rangeBetween(order, position('after', after), position('before', before), everyInteger);
};
