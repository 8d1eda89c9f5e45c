import type { Bookings } from '../bookings/bookings.js';
import type { Outcomes } from '../cart/applyOutcomes.js';
import type { Cart, CartItem } from '../cart/cart.js';
import { fateOf, type Outcome } from '../cart/outcome.js';
import type { Step } from '../cart/step.js';
import { maximumParallel, minimumRemainingMs } from '../limits.js';
import { inParallel } from '@tripgraph/kit/inParallel';
import { untilKnown, type Budget } from './untilKnown.js';

/** Items that are neither held nor refused are not asked for any more once one has failed. */
const holdAll = async (cart: Cart, items: readonly CartItem[], bookings: Bookings, budget: Budget) => {
  let failed = false;
  return inParallel(items, maximumParallel, async ({ bookingUuid, request }): Promise<Outcome> => {
    if (failed) return { kind: 'UNSENT' };
    const outcome = await untilKnown((limitMs) => bookings.hold(bookingUuid, request, cart.terms, limitMs), budget);
    failed ||= outcome.kind !== 'DONE';
    return outcome;
  });
};

/** What an item's booking is; by its uuid, which it has from the start. */
const find = ({ bookingUuid, request }: CartItem, bookings: Bookings, budget: Budget): Promise<Outcome> =>
  untilKnown((limitMs) => bookings.find(request.activityId, bookingUuid, limitMs), budget);

const check = async (item: CartItem, bookings: Bookings, budget: Budget): Promise<Outcome> => {
  const found = await find(item, bookings, budget);
  if (found.kind !== 'DONE' || fateOf(found.booking.status) !== 'HELD') return found;
  const { id, expiresAt } = found.booking;
  if (expiresAt.getTime() - budget.time.now().getTime() >= minimumRemainingMs) return found;
  return untilKnown((limitMs) => bookings.extend(id, limitMs), budget);
};

/** Looks before it cancels: what the client has confirmed by itself is not given back. */
const release = async (item: CartItem, bookings: Bookings, budget: Budget): Promise<Outcome> => {
  const found = await find(item, bookings, budget);
  if (found.kind !== 'DONE' || fateOf(found.booking.status) !== 'HELD') return found;
  const { id } = found.booking;
  return untilKnown((limitMs) => bookings.cancel(id, null, limitMs), budget);
};

const withBookingId = (
  item: CartItem,
  bookings: Bookings,
  budget: Budget,
  change: (id: string, limitMs: number) => ReturnType<Bookings['cancel']>,
): Promise<Outcome> => {
  const { bookingId } = item;
  if (bookingId !== null) return untilKnown((limitMs) => change(bookingId, limitMs), budget);
  return find(item, bookings, budget);
};

/** Does a step for all of its items, as far as time allows. Never rejects for what a shard does. */
export const performStep = async (
  cart: Cart,
  { kind, items }: Step,
  bookings: Bookings,
  budget: Budget,
): Promise<Outcomes> => {
  const each = (work: (item: CartItem) => Promise<Outcome>) => inParallel(items, maximumParallel, work);
  const perform = (): Promise<readonly Outcome[]> => {
    switch (kind) {
      case 'HOLD':
        return holdAll(cart, items, bookings, budget);
      case 'GIVE_UP':
        return Promise.resolve([]);
      case 'CHECK':
        return each((item) => check(item, bookings, budget));
      case 'CONFIRM': {
        const contact = cart.confirmation?.contact ?? null;
        return each((item) =>
          withBookingId(item, bookings, budget, (id, limitMs) => bookings.confirm(id, contact, limitMs)),
        );
      }
      case 'CANCEL':
        return each((item) =>
          withBookingId(item, bookings, budget, (id, limitMs) => bookings.cancel(id, cart.cancelReason, limitMs)),
        );
      case 'RELEASE':
        return each((item) => release(item, bookings, budget));
    }
  };
  const outcomes = await perform();
  return new Map(
    items.flatMap(({ position }, index) => {
      const outcome = outcomes[index];
      return outcome ? [[position, outcome] as const] : [];
    }),
  );
};
