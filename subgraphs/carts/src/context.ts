import type { RequestDatabase } from '@tripgraph/kit/database';
import { loaderByKey } from '@tripgraph/kit/loader';
import { partnerOf } from '@tripgraph/kit/partner';
import { requestIdOf } from '@tripgraph/kit/requestId';
import type { ContextRequest } from '@tripgraph/kit/serve';
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
  readonly bookingsOf: (partner: string, requestId: string | undefined) => Bookings;
  readonly time: Time;
  readonly log: (error: unknown, requestId: string | undefined) => void;
};

/** What a request says of itself: who asks (null: nobody that is known), and what the client's request is called. */
type Asking = { readonly partner: string | null; readonly requestId: string | undefined };

export const askingOf = ({ headers }: Pick<ContextRequest, 'headers'>): Asking => ({
  partner: partnerOf(headers),
  requestId: requestIdOf(headers),
});

/** What resolvers ask for, for one request. */
export const createContext = (
  { database, carts, bookingsOf, time, log }: ContextPorts,
  { partner, requestId }: Asking,
) => {
  const portsOf = (owner: string) => ({ carts, bookings: bookingsOf(owner, requestId), time });
  return {
    partner,
    now: time.now,
    log: (error: unknown) => log(error, requestId),
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
