import type { Statement } from '@tripgraph/kit/statement';
import { cartColumns, type CartRow } from './cartColumns.js';

/** The cart that a partner made with this uuid. */
export const cartByUuid = (partner: string, uuid: string): Statement<CartRow> => ({
  name: 'cart_by_uuid',
  text: `
  select ${cartColumns}
  from cart
  where cart.partner = $1::text and cart.uuid = $2::uuid`,
  values: [partner, uuid],
});
