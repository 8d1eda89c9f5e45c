import { problem } from '@tripgraph/errors/problem';
import type { Bookings } from '../bookings/bookings.js';
import { beginCancel, beginConfirm, type Beginning } from '../cart/begin.js';
import type { Cart, Contact, Refusal } from '../cart/cart.js';
import type { CartRequest } from '../cart/readCart.js';
import { answerLimitMs, followPauseMs, leaseMs } from '../limits.js';
import type { Carts, ClaimedCart } from './carts.js';
import { runCart } from './runCart.js';
import type { Time } from './time.js';

export type SagaPorts = { readonly carts: Carts; readonly bookings: Bookings; readonly time: Time };

/** What a client is told: the cart as it stands, and a refusal when there is one. */
export type CartOutcome = { readonly cart: Cart | null; readonly replayed: boolean; readonly refusal: Refusal | null };

const underWay = (): Error =>
  problem(
    'OUTCOME_UNKNOWN',
    'The cart is still being worked on. Send the same request again to learn what came of it.',
  );

/** Tries again and again, as long as a client waits. Throws OUTCOME_UNKNOWN when it takes longer. */
const whileWaiting = async <Result>(time: Time, attempt: () => Promise<Result | undefined>): Promise<Result> => {
  const until = time.now().getTime() + answerLimitMs;
  for (;;) {
    const result = await attempt();
    if (result !== undefined) return result;
    if (time.now().getTime() >= until) throw underWay();
    await time.pause(followPauseMs);
  }
};

const usedBefore: Refusal = {
  code: 'INVALID_CART_UUID',
  message: 'The uuid was used before, for a cart of other content.',
  field: 'uuid',
};

/** Holds a new cart, or finds out what became of the one that was made under its uuid. */
export const holdCart = (
  { carts, bookings, time }: SagaPorts,
  partner: string,
  request: CartRequest,
): Promise<CartOutcome> =>
  whileWaiting(time, async () => {
    const stored = await carts.byUuid(partner, request.uuid);
    if (stored && !stored.requestHash.equals(request.hash)) return { cart: null, replayed: false, refusal: usedBefore };
    if (stored && stored.status !== 'HOLDING') return { cart: stored, replayed: true, refusal: null };
    const claimed = stored ? await carts.claim(partner, stored.id) : await carts.insert(partner, request);
    if (!claimed) return undefined;
    const cart = await runCart(claimed, bookings, time);
    return { cart, replayed: stored !== undefined, refusal: null };
  });

/** Fulfils a wish for a claimed cart; undefined when it has to be looked at again, now that it is held. */
const fulfil = async (
  ports: SagaPorts,
  claimed: ClaimedCart,
  begin: (cart: Cart) => Beginning,
): Promise<CartOutcome | undefined> => {
  const { bookings, time } = ports;
  const beginning = begin(claimed.cart);
  if (beginning.kind !== 'RUN') {
    // What is still to be given back is gone on with, since nobody else may now.
    const cart = await runCart(claimed, bookings, time);
    return { cart, replayed: true, refusal: beginning.kind === 'REFUSED' ? beginning.refusal : null };
  }
  const wasHolding = claimed.cart.status === 'HOLDING';
  // What is wished for is written before anything is done about it.
  const begun = wasHolding ? claimed.cart : await claimed.save(beginning.cart, { keep: true, dueInMs: leaseMs });
  const cart = await runCart({ cart: begun, save: claimed.save }, bookings, time);
  return wasHolding ? undefined : { cart, replayed: false, refusal: null };
};

/** Undefined when the partner has no such cart. */
const change = async (
  ports: SagaPorts,
  partner: string,
  id: string,
  begin: (cart: Cart) => Beginning,
): Promise<CartOutcome | undefined> => {
  const stored = await ports.carts.byId(partner, id);
  if (!stored) return undefined;
  const beginning = begin(stored);
  if (beginning.kind !== 'RUN' && stored.atRest) {
    return { cart: stored, replayed: true, refusal: beginning.kind === 'REFUSED' ? beginning.refusal : null };
  }
  return whileWaiting(ports.time, async () => {
    const claimed = await ports.carts.claim(partner, id);
    return claimed && fulfil(ports, claimed, begin);
  });
};

const isUnderWay = ({ status }: Cart): boolean =>
  status === 'HOLDING' || status === 'CHECKING' || status === 'CONFIRMING' || status === 'CANCELLING';

const unavailable: Refusal = {
  code: 'UNAVAILABLE',
  message: 'Not every booking could be reached, so that none was confirmed; the cart is still on hold. Try again.',
  field: null,
};

export const confirmCart = async (
  ports: SagaPorts,
  partner: string,
  id: string,
  contact: Contact | null,
): Promise<CartOutcome | undefined> => {
  const outcome = await change(ports, partner, id, (cart) => beginConfirm(cart, contact));
  if (outcome?.cart && outcome.refusal === null) {
    if (isUnderWay(outcome.cart)) throw underWay();
    if (outcome.cart.status === 'ON_HOLD') return { ...outcome, refusal: unavailable };
  }
  return outcome;
};

export const cancelCart = async (
  ports: SagaPorts,
  partner: string,
  id: string,
  reason: string | null,
): Promise<CartOutcome | undefined> => {
  const outcome = await change(ports, partner, id, (cart) => beginCancel(cart, reason));
  if (outcome?.cart && isUnderWay(outcome.cart)) throw underWay();
  return outcome;
};
