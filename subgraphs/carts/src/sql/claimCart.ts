import type { Statement } from '@tripgraph/kit/statement';
import { cartColumns, type CartRow } from './cartColumns.js';

/** Claims a partner's cart for a request; no row when somebody works on it, or when the partner has no such cart. */
export const claimCart = (id: string, partner: string, token: string, leaseMs: number): Statement<CartRow> => ({
  name: 'claim_cart',
  text: `
  with claimed as (
    update cart set
      claimed_by = $3::uuid,
      due_at = clock_timestamp() + $4::int4 * interval '1 millisecond'
    where id = $1::text and partner = $2::text and (claimed_by is null or due_at <= clock_timestamp())
    returning *
  )
  select ${cartColumns}
  from claimed as cart`,
  values: [id, partner, token, leaseMs],
});
