import type { Cart, Refusal, StoredStatus } from '../cart/cart.js';
import type { CartOutcome } from '../saga/requests.js';

export type CartRefusedValue = Refusal & { readonly position: number | null; readonly cart: Cart | null };
export type CartResultValue = { readonly cart: Cart; readonly replayed: boolean } | CartRefusedValue;

/** A field of the input: of an item's own part below that item, of what goes for all items as it is. */
const ofInput = (field: string | null, position: number): string => {
  const isOfAll = field !== null && /^(contact|currency|expirationMinutes|resellerReference)\b/.test(field);
  if (isOfAll) return field;
  return field === null || field === 'uuid' ? `items.${position}` : `items.${position}.${field}`;
};

/** The refusal of the first item that has one. */
const reasonOf = (cart: Cart): CartRefusedValue | null => {
  const item = cart.items.find(({ refusal }) => refusal !== null);
  if (!item?.refusal) return null;
  const { code, message, field } = item.refusal;
  return { code, message, field: ofInput(field, item.position), position: item.position, cart };
};

export const refusedInput = (refusal: Refusal): CartRefusedValue => ({ ...refusal, position: null, cart: null });

/** What is answered of an outcome: a cart in one of the states `failed` is refused for the reason at its first refused item. */
export const cartResult = (
  { cart, replayed, refusal }: CartOutcome,
  failed: readonly StoredStatus[],
): CartResultValue => {
  if (refusal) return { ...refusal, position: null, cart };
  if (!cart) throw new Error('an outcome has neither a cart nor a refusal');
  return (failed.includes(cart.status) ? reasonOf(cart) : null) ?? { cart, replayed };
};
