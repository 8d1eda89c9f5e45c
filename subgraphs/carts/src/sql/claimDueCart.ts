import type { Statement } from '@tripgraph/kit/statement';
import { maximumRecoveries } from '../limits.js';
import { cartColumns, type CartRow } from './cartColumns.js';

/** Claims the cart that has been due for longest, whosever it is; no row when there is none that nobody else is taking. */
export const claimDueCart = (token: string, leaseMs: number): Statement<CartRow> => ({
  name: 'claim_due_cart',
  text: `
  with due as (
    select id
    from cart
    where due_at <= clock_timestamp() and attempts < $3::int4
    order by due_at
    limit 1
    for update skip locked
  ), claimed as (
    update cart set
      claimed_by = $1::uuid,
      due_at = clock_timestamp() + $2::int4 * interval '1 millisecond',
      attempts = cart.attempts + 1
    from due
    where cart.id = due.id
    returning cart.*
  )
  select ${cartColumns}
  from claimed as cart`,
  values: [token, leaseMs, maximumRecoveries],
});
