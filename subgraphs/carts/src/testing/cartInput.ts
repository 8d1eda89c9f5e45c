import { randomUUID } from 'node:crypto';
import { readCart, type CartRequest } from '../cart/readCart.js';
import type { HoldCartInput } from '../generated/resolvers.js';

/** Input for a cart of `count` items under a new uuid, but for `changes`. */
export const cartInput = (count: number, changes: Partial<HoldCartInput> = {}): HoldCartInput => ({
  uuid: randomUUID(),
  items: Array.from({ length: count }, (_item, index) => ({
    activityId: `act_${index}`,
    optionId: 'opt',
    availabilityId: '2099-06-01T09:00:00+02:00',
    units: [{ unitId: 'adult', quantity: 1 }],
  })),
  ...changes,
});

/** The same as a request that has been checked. */
export const cartRequest = (count: number, changes: Partial<HoldCartInput> = {}): CartRequest => {
  const request = readCart(cartInput(count, changes));
  if (request.kind === 'REFUSED') throw new Error(request.refusal.message);
  return request;
};
