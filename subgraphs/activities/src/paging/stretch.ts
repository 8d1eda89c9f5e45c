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

/** One row from the far side of the cursor that a page starts from; undefined when it starts at the order's own end. */
export const beyondStart = ({ order, bounds, backward }: Stretch): Stretch | undefined => {
  const start = bounds.find(({ side }) => side === (backward ? 'before' : 'after'));
  if (!start) return undefined;
  const side = start.side === 'after' ? 'before' : 'after';
  return { order, bounds: [{ side, inclusive: true, position: start.position }], backward: !backward, size: 1 };
};
