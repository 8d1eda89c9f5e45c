import type { Statement } from '@tripgraph/kit/statement';
import { cartColumns, type CartRow } from './cartColumns.js';

/** A partner's own carts among these. */
export const cartsByIds = (ids: readonly string[], partner: string): Statement<CartRow> => ({
  name: 'carts_by_ids',
  text: `
  select ${cartColumns}
  from cart
  where cart.id = any($1::text[]) and cart.partner = $2::text`,
  values: [ids, partner],
});
