import type { Cart, CartItem, Contact, StoredStatus, Terms } from '../cart/cart.js';

/** An item inside its cart's row: JSON has no instants. */
type ItemRow = Omit<CartItem, 'expiresAt' | 'doubtUntil'> & {
  readonly expiresAt: string | null;
  readonly doubtUntil: string | null;
};

/** A cart as cartColumns selects it. */
export type CartRow = {
  readonly id: string;
  readonly partner: string;
  readonly uuid: string;
  readonly requestHash: Buffer;
  readonly status: StoredStatus;
  readonly terms: Terms;
  readonly confirmation: { readonly contact: Contact | null } | null;
  readonly cancelReason: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly attempts: number;
  readonly atRest: boolean;
  readonly items: readonly ItemRow[];
};

/** The columns of a cart with its items, from the table or an update of it under the name `cart`. */
export const cartColumns = `
    cart.id, cart.partner, cart.uuid, cart.request_hash as "requestHash", cart.status, cart.terms, cart.confirmation,
    cart.cancel_reason as "cancelReason", cart.created_at as "createdAt", cart.updated_at as "updatedAt", cart.attempts,
    cart.due_at is null as "atRest",
    (
      select jsonb_agg(
        jsonb_build_object(
          'position', item.position, 'bookingUuid', item.booking_uuid, 'request', item.request, 'state', item.state,
          'bookingId', item.booking_id, 'expiresAt', item.expires_at, 'total', item.total, 'refusal', item.refusal,
          'doubtUntil', item.doubt_until
        )
        order by item.position
      )
      from cart_item as item
      where item.cart_id = cart.id
    ) as items`;

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

export const cartOf = (row: CartRow): Cart => ({
  ...row,
  items: row.items.map((item) => ({
    ...item,
    expiresAt: instantOf(item.expiresAt),
    doubtUntil: instantOf(item.doubtUntil),
  })),
});
