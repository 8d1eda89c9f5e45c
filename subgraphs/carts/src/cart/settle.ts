import type { Cart, CartItem, Refusal, StoredStatus } from './cart.js';
import { isToBeCancelled } from './step.js';

const has = (items: readonly CartItem[], ...states: readonly CartItem['state'][]): boolean =>
  items.some(({ state }) => states.includes(state));

/** What a cart of which nothing can become of any more is called. */
const endOf = (items: readonly CartItem[]): StoredStatus => {
  if (has(items, 'CONFIRMED')) return 'PARTIALLY_CONFIRMED';
  const codes = items.flatMap(({ refusal }) => refusal?.code ?? []);
  return codes.length > 0 && codes.every((code) => code === 'HOLD_EXPIRED') ? 'EXPIRED' : 'FAILED';
};

/** Everything that is held is given back; what is confirmed stays. */
const fail = (cart: Cart, items: readonly CartItem[]): Cart => ({
  ...cart,
  status: endOf(items),
  items: items.map((item) => (has([item], 'ON_HOLD', 'HOLDING') ? { ...item, state: 'RELEASING' } : item)),
});

const wrongCurrency = (currency: string): Refusal => ({
  code: 'WRONG_CURRENCY',
  message: `It is not priced in ${currency}, as the items before it are; a cart has one currency.`,
  field: null,
});

/** The items, the first one that is priced in another currency than the first of all being refused. */
const withOneCurrency = (items: readonly CartItem[]): readonly CartItem[] => {
  const first = items[0]?.total;
  const other = items.find(
    ({ total }) => total && (total.currency !== first?.currency || total.precision !== first.precision),
  );
  return other
    ? items.map((item) => (item === other ? { ...item, refusal: wrongCurrency(first?.currency ?? '') } : item))
    : items;
};

const settleHeld = (cart: Cart, held: readonly CartItem[]): Cart => {
  const items = withOneCurrency(held);
  if (items.some(({ state, refusal }) => refusal !== null || (state !== 'ON_HOLD' && state !== 'CONFIRMED'))) {
    return fail(cart, items);
  }
  return { ...cart, items, status: has(items, 'ON_HOLD') ? 'ON_HOLD' : 'CONFIRMED' };
};

/** `unclear`: some could not be looked at. Nothing has been confirmed, so that the cart just stays on hold. */
const settleChecked = (cart: Cart, items: readonly CartItem[], unclear: boolean): Cart => {
  if (items.some(({ refusal }) => refusal !== null)) return fail(cart, items);
  if (unclear) return { ...cart, items, status: 'ON_HOLD' };
  return { ...cart, items, status: has(items, 'ON_HOLD') ? 'CONFIRMING' : 'CONFIRMED' };
};

const settleConfirmed = (cart: Cart, items: readonly CartItem[]): Cart => {
  if (has(items, 'ON_HOLD')) return { ...cart, items };
  return { ...cart, items, status: items.every(({ state }) => state === 'CONFIRMED') ? 'CONFIRMED' : endOf(items) };
};

const settleCancelled = (cart: Cart, items: readonly CartItem[]): Cart => {
  if (items.some(isToBeCancelled)) return { ...cart, items };
  return { ...cart, items, status: has(items, 'CONFIRMED') ? 'PARTIALLY_CONFIRMED' : 'CANCELLED' };
};

/** A booking that the client has confirmed by itself stays; the cart does not deny it. */
const settleReleased = (cart: Cart, items: readonly CartItem[]): Cart =>
  has(items, 'CONFIRMED') ? { ...cart, items, status: 'PARTIALLY_CONFIRMED' } : { ...cart, items };

export const settle = { fail, settleHeld, settleChecked, settleConfirmed, settleCancelled, settleReleased };
