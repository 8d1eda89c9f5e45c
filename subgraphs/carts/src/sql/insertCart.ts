import type { Statement } from '@tripgraph/kit/statement';
import { bookingUuidOf } from '../cart/bookingUuid.js';
import type { CartRequest } from '../cart/readCart.js';

/** A cart that is to be written, claimed by whoever writes it. */
export type NewCart = {
  readonly id: string;
  readonly partner: string;
  readonly request: CartRequest;
  readonly token: string;
  readonly leaseMs: number;
};

/** Writes a cart and its items before anything is held; no row, and nothing written, when the partner has used the uuid. */
export const insertCart = ({ id, partner, request, token, leaseMs }: NewCart): Statement<{ readonly id: string }> => ({
  name: 'insert_cart',
  text: `
  with inserted as (
    insert into cart (id, partner, uuid, request_hash, status, terms, claimed_by, due_at)
    values (
      $1::text, $2::text, $3::uuid, $4::bytea, 'HOLDING', $5::jsonb, $6::uuid,
      clock_timestamp() + $7::int4 * interval '1 millisecond'
    )
    on conflict on constraint one_cart_for_a_uuid do nothing
    returning id
  ), items as (
    insert into cart_item (cart_id, position, booking_uuid, request, state)
    select inserted.id, item.position, item."bookingUuid", item.request, 'HOLDING'
    from inserted, jsonb_to_recordset($8::jsonb) as item (position int4, "bookingUuid" uuid, request jsonb)
  )
  select id from inserted`,
  values: [
    id,
    partner,
    request.uuid,
    request.hash,
    JSON.stringify(request.terms),
    token,
    leaseMs,
    JSON.stringify(
      request.items.map((item, position) => ({ position, bookingUuid: bookingUuidOf(id, position), request: item })),
    ),
  ],
});
