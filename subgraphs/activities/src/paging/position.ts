import { decodeCursor, encodeCursor, type CursorKey, type CursorValue } from '@tripgraph/addressing/cursor';
import { decodeId } from '@tripgraph/addressing/id';
import { problem } from '@tripgraph/errors/problem';
import type { Order } from './order.js';

/** Where a row stands in an order: its sort value and its id. */
export type Position = { readonly key: CursorValue; readonly id: string };

const keysOf = ({ type, descending }: Order): readonly CursorKey[] => [
  { type, descending },
  { type: 'text', descending },
];

/** The cursor of a row. Cursors of one order compare, byte by byte, as the rows do, on whatever shard they are. */
export const writePosition = (order: Order, { key, id }: Position): string =>
  encodeCursor(order.tag, keysOf(order), [key, id]);

const isPosition = (order: Order, prefix: string, key: CursorValue, id: CursorValue): boolean =>
  typeof id === 'string' &&
  decodeId(id)?.prefix === prefix &&
  (key === null ? order.nullable : typeof key === 'bigint' || !key.includes('\0'));

/**
 * Reads the cursor that a client sent as `argument`, for rows whose ids start with `prefix`.
 * Throws INVALID_CURSOR for anything that this order did not write.
 */
export const readPosition = (order: Order, prefix: string, argument: 'after' | 'before', cursor: string): Position => {
  const [key = null, id = null] = decodeCursor(order.tag, keysOf(order), cursor) ?? [];
  if (typeof id === 'string' && isPosition(order, prefix, key, id)) return { key, id };
  throw problem(
    'INVALID_CURSOR',
    `"${argument}" is not a cursor of this field in this order; take one from a page of the same order.`,
  );
};
