import type { PageWindow } from '@tripgraph/kit/page';
import type { Order } from './order.js';
import { readPosition, type Position } from './position.js';

/** Rows on one side of a position; the row at the position itself only when `inclusive`. */
export type Bound = { readonly side: 'after' | 'before'; readonly inclusive: boolean; readonly position: Position };

/** Up to `size` rows of an order that keep within all bounds, read from the end that `backward` names. */
export type Stretch = {
  readonly order: Order;
  readonly bounds: readonly Bound[];
  readonly backward: boolean;
  readonly size: number;
};

/** The rows of a page and one more, which tells whether the page is the last. Throws INVALID_CURSOR. */
export const pageStretch = (order: Order, prefix: string, window: PageWindow): Stretch => {
  const bound = (side: 'after' | 'before', cursor: string | undefined): readonly Bound[] =>
    cursor === undefined ? [] : [{ side, inclusive: false, position: readPosition(order, prefix, side, cursor) }];
  return {
    order,
    bounds: [...bound('after', window.after), ...bound('before', window.before)],
    backward: window.backward,
    size: window.size + 1,
  };
};

/**
 * One row from the far side of the cursor on this side of a stretch, the cursor's own row included: it tells whether the
 * order goes on there. Undefined when the stretch has no such cursor.
 */
export const beyondCursor = ({ order, bounds }: Stretch, side: Bound['side']): Stretch | undefined => {
  const bound = bounds.find((one) => one.side === side);
  if (!bound) return undefined;
  const backward = side === 'after';
  const farSide = backward ? 'before' : 'after';
  return { order, bounds: [{ side: farSide, inclusive: true, position: bound.position }], backward, size: 1 };
};
