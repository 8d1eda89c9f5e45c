import type { Statement } from '@tripgraph/kit/statement';
import type { Cart } from '../cart/cart.js';

/** Until when a cart is claimed further on, or when somebody has to go on with it; null: it is at rest. */
export type Claim = { readonly keep: boolean; readonly dueInMs: number | null };

/** Writes what was learnt; no row, and nothing written, when somebody else has claimed the cart by now. */
export const saveCart = (cart: Cart, token: string, claim: Claim): Statement<{ readonly updatedAt: Date }> => ({
  name: 'save_cart',
  text: `
  with saved as (
    update cart set
      status = $3::text,
      confirmation = $4::jsonb,
      cancel_reason = $5::text,
      updated_at = clock_timestamp(),
      claimed_by = case when $6::bool then claimed_by end,
      due_at = clock_timestamp() + $7::int4 * interval '1 millisecond',
      attempts = case when $7::int4 is null then 0 else attempts end
    where id = $1::text and claimed_by = $2::uuid and partner = $9::text
    returning id, updated_at
  ), items as (
    update cart_item as item set
      state = changed.state,
      booking_id = changed."bookingId",
      expires_at = changed."expiresAt",
      total = changed.total,
      refusal = changed.refusal,
      doubt_until = changed."doubtUntil"
    from saved, jsonb_to_recordset($8::jsonb) as changed (
      position int4, state text, "bookingId" text, "expiresAt" timestamptz, total jsonb, refusal jsonb, "doubtUntil" timestamptz
    )
    where item.cart_id = saved.id and item.position = changed.position
  )
  select updated_at as "updatedAt" from saved`,
  values: [
    cart.id,
    token,
    cart.status,
    cart.confirmation && JSON.stringify(cart.confirmation),
    cart.cancelReason,
    claim.keep,
    claim.dueInMs,
    JSON.stringify(
      cart.items.map(({ position, state, bookingId, expiresAt, total, refusal, doubtUntil }) => ({
        position,
        state,
        bookingId,
        expiresAt,
        total: total ?? undefined,
        refusal: refusal ?? undefined,
        doubtUntil,
      })),
    ),
    cart.partner,
  ],
});
