import type { RequestDatabase } from '@tripgraph/kit/database';
import { loaderByKey } from '@tripgraph/kit/loader';
import type { Bookings } from './bookings/bookings.js';
import type { Contact } from './cart/cart.js';
import type { CartRequest } from './cart/readCart.js';
import type { Carts } from './saga/carts.js';
import { cancelCart, confirmCart, holdCart } from './saga/requests.js';
import type { Time } from './saga/time.js';
import { cartOf } from './sql/cartColumns.js';
import { cartsByIds } from './sql/cartsByIds.js';

export type ContextPorts = {
  /** For reads only. */
  readonly database: Pick<RequestDatabase, 'query'>;
  readonly carts: Carts;
  readonly bookingsOf: (partner: string) => Bookings;
  readonly time: Time;
  readonly log: (error: unknown) => void;
};

/** What resolvers ask for, for one request. `partner` is who asks; null: nobody that is known. */
export const createContext = ({ database, carts, bookingsOf, time, log }: ContextPorts, partner: string | null) => {
  const portsOf = (owner: string) => ({ carts, bookings: bookingsOf(owner), time });
  return {
    partner,
    now: time.now,
    log,
    /** The partner's own carts. */
    carts: loaderByKey(
      async (ids) => (partner === null ? [] : (await database.query(cartsByIds(ids, partner))).map(cartOf)),
      (cart) => cart.id,
    ),
    holdCart: (owner: string, request: CartRequest) => holdCart(portsOf(owner), owner, request),
    confirmCart: (owner: string, id: string, contact: Contact | null) =>
      confirmCart(portsOf(owner), owner, id, contact),
    cancelCart: (owner: string, id: string, reason: string | null) => cancelCart(portsOf(owner), owner, id, reason),
  };
};

export type RequestContext = ReturnType<typeof createContext>;
