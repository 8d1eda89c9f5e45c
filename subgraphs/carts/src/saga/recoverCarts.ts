import type { Bookings } from '../bookings/bookings.js';
import type { Cart } from '../cart/cart.js';
import { maximumRecoveries, recoveryBatch, recoveryParallel } from '../limits.js';
import type { Carts } from './carts.js';
import { inParallel } from '@tripgraph/kit/inParallel';
import { runCart } from './runCart.js';
import type { Time } from './time.js';

export type Recovery = {
  readonly carts: Carts;
  readonly bookingsOf: (partner: string) => Bookings;
  readonly time: Time;
  /** Told of a cart that will not be gone on with any more, though it is not at rest. */
  readonly onAbandoned: (cart: Cart) => void;
};

/** Goes on with carts that are due, at most a batch of them; returns with how many. */
export const recoverCarts = async ({ carts, bookingsOf, time, onAbandoned }: Recovery): Promise<number> => {
  let recovered = 0;
  const worker = async (): Promise<void> => {
    while (recovered < recoveryBatch) {
      recovered += 1;
      const claimed = await carts.claimDue();
      if (!claimed) {
        recovered -= 1;
        return;
      }
      const cart = await runCart(claimed, bookingsOf(claimed.cart.partner), time);
      if (!cart.atRest && cart.attempts >= maximumRecoveries) onAbandoned(cart);
    }
  };
  await inParallel(Array.from({ length: recoveryParallel }), recoveryParallel, worker);
  return recovered;
};
