import { problem } from '@tripgraph/errors/problem';
import type { Cart, CartItem } from '../cart/cart.js';
import { isCartId } from '../cart/cartId.js';
import type { RequestContext } from '../context.js';
import type { CartItemResolvers, CartResolvers, CartStatus } from '../generated/resolvers.js';

/** The partner that a request is for. Throws UNAUTHENTICATED when it names none. */
export const requirePartner = ({ partner }: RequestContext): string => {
  if (partner !== null) return partner;
  throw problem('UNAUTHENTICATED', 'Carts are for partners; send the key of one.');
};

/** Returns `id` when it can be a cart's; else throws INVALID_ID. */
export const checkCartId = (id: string): string => {
  if (isCartId(id)) return id;
  throw problem('INVALID_ID', 'This is not the id of a cart; those are "crt_" and 26 characters of base32.');
};

export const noSuchCart = (id: string): Error => problem('NOT_FOUND', `No Cart has the id ${JSON.stringify(id)}.`);

/** The partner's own cart with this id. Throws UNAUTHENTICATED, INVALID_ID or NOT_FOUND. */
export const findCart = async (id: string, context: RequestContext): Promise<Cart> => {
  requirePartner(context);
  const cart = await context.carts.load(checkCartId(id));
  if (!cart) throw noSuchCart(id);
  return cart;
};

const firstEnd = ({ items }: Cart): Date | null => {
  const ends = items.flatMap(({ state, expiresAt }) => (state === 'ON_HOLD' && expiresAt ? [expiresAt.getTime()] : []));
  return ends.length > 0 ? new Date(Math.min(...ends)) : null;
};

const statusOf = (cart: Cart, now: Date): CartStatus => {
  if (cart.status === 'CHECKING') return 'CONFIRMING';
  const end = cart.status === 'ON_HOLD' ? firstEnd(cart) : null;
  return end && end <= now ? 'EXPIRED' : (cart.status as CartStatus);
};

const totalOf = (items: readonly CartItem[]) => {
  const totals = items.flatMap(({ total }) => total ?? []);
  const [first] = totals;
  const isWhole = totals.length === items.length && totals.every(({ currency }) => currency === first?.currency);
  if (!first || !isWhole) return null;
  return { ...first, amount: totals.reduce((sum, { amount }) => sum + BigInt(amount), 0n) };
};

/** Fields that are not a member of the same name. */
export const cartResolvers: CartResolvers = {
  __resolveReference: ({ id }: { readonly id: string }, context) => findCart(id, context),
  status: (cart, _args, context) => statusOf(cart, context.now()),
  resellerReference: ({ terms }) => terms.resellerReference,
  utcCreatedAt: ({ createdAt }) => createdAt,
  utcUpdatedAt: ({ updatedAt }) => updatedAt,
  utcExpiresAt: (cart) => firstEnd(cart),
  total: ({ items }) => totalOf(items),
};

export const cartItemResolvers: CartItemResolvers = {
  activityId: ({ request }) => request.activityId,
  optionId: ({ request }) => request.optionId,
  availabilityId: ({ request }) => request.availabilityId,
  status: ({ state }) => state,
  booking: ({ bookingId }) => (bookingId === null ? null : { id: bookingId }),
  total: ({ total }) => total && { ...total, amount: BigInt(total.amount) },
};
