import { doubtMs } from '../limits.js';
import type { Cart, CartItem, Refusal } from './cart.js';
import { fateOf, type BookingState, type Outcome } from './outcome.js';
import { settle } from './settle.js';
import type { Step } from './step.js';

/** What a step came to, by the item's position. */
export type Outcomes = ReadonlyMap<number, Outcome>;

const unavailable: Refusal = { code: 'UNAVAILABLE', message: 'It could not be reached in time.', field: null };
const lapsed: Refusal = {
  code: 'HOLD_EXPIRED',
  message: 'Its hold has ended, and its places are free again. Make a new cart.',
  field: null,
};

const withBooking = (item: CartItem, { id, expiresAt, total }: BookingState): CartItem => ({
  ...item,
  bookingId: id,
  expiresAt,
  total,
});

/** The item as its booking stands. */
const follow = (item: CartItem, booking: BookingState): CartItem => {
  const known = withBooking(item, booking);
  switch (fateOf(booking.status)) {
    case 'HELD':
      return { ...known, state: 'ON_HOLD' };
    case 'SOLD':
      return { ...known, state: 'CONFIRMED' };
    case 'CANCELLED':
      return { ...known, state: 'CANCELLED' };
    case 'GONE':
      return { ...known, state: 'RELEASED' };
    case 'UNCLEAR':
      return known;
  }
};

/** To be given back, once it is known whether there is something to give back. */
const giveBack = (item: CartItem, refusal: Refusal | null, doubt: boolean, now: Date): CartItem => ({
  ...item,
  refusal,
  state: 'RELEASING',
  doubtUntil: doubt ? new Date(now.getTime() + doubtMs) : null,
});

const isGone = ({ state }: CartItem): boolean => state === 'CANCELLED' || state === 'RELEASED';

const held = (item: CartItem, outcome: Outcome, now: Date): CartItem => {
  switch (outcome.kind) {
    case 'DONE': {
      const followed = follow(item, outcome.booking);
      if (followed.state === 'HOLDING') return giveBack(followed, unavailable, true, now);
      return isGone(followed) ? { ...followed, refusal: lapsed } : followed;
    }
    case 'REFUSED':
      // Had there been a booking under its uuid, that one would have been returned.
      return outcome.doubt
        ? giveBack(item, outcome.refusal, true, now)
        : { ...item, refusal: outcome.refusal, state: 'RELEASED' };
    case 'ABSENT':
    case 'UNRESOLVED':
      return giveBack(item, unavailable, outcome.kind === 'ABSENT' || outcome.doubt, now);
    case 'UNSENT':
      // Not sent now; it may have been by a run that ended before it could write so.
      return giveBack(item, null, false, now);
  }
};

/** For a hold that is refused something: what there is of it is given back. */
const dropped = (item: CartItem, refusal: Refusal, booking: BookingState | null): CartItem => {
  const known = booking ? follow(item, booking) : item;
  if (known.state === 'CONFIRMED') return known;
  return { ...known, refusal, state: isGone(known) ? known.state : 'RELEASING' };
};

const checked = (item: CartItem, outcome: Outcome): CartItem => {
  switch (outcome.kind) {
    case 'DONE': {
      const followed = follow(item, outcome.booking);
      return isGone(followed) ? { ...followed, refusal: lapsed } : followed;
    }
    case 'REFUSED':
      return dropped(item, outcome.refusal, outcome.booking);
    case 'ABSENT':
      return dropped(item, lapsed, null);
    case 'UNRESOLVED':
    case 'UNSENT':
      return item;
  }
};

const cancelled = (item: CartItem, outcome: Outcome): CartItem => {
  if (outcome.kind === 'DONE') return follow(item, outcome.booking);
  if (outcome.kind !== 'REFUSED') return item;
  const known = outcome.booking ? follow(item, outcome.booking) : item;
  return isGone(known) ? known : { ...known, refusal: outcome.refusal };
};

const released = (item: CartItem, outcome: Outcome, now: Date): CartItem => {
  if (outcome.kind === 'DONE') {
    const followed = follow(item, outcome.booking);
    return followed.state === 'ON_HOLD' ? { ...followed, state: 'RELEASING' } : followed;
  }
  const isCertain = item.doubtUntil === null || item.doubtUntil <= now;
  return outcome.kind === 'ABSENT' && isCertain ? { ...item, state: 'RELEASED' } : item;
};

/** The cart after a step. Pure: what was learnt about each item goes in, what is to be written comes out. */
export const applyOutcomes = (cart: Cart, { kind }: Step, outcomes: Outcomes, now: Date): Cart => {
  const each = (change: (item: CartItem, outcome: Outcome) => CartItem): readonly CartItem[] =>
    cart.items.map((item) => {
      const outcome = outcomes.get(item.position);
      return outcome ? change(item, outcome) : item;
    });
  switch (kind) {
    case 'HOLD':
      return settle.settleHeld(
        cart,
        each((item, outcome) => held(item, outcome, now)),
      );
    case 'GIVE_UP': {
      const gone = cart.items.map((item) =>
        item.state === 'HOLDING' ? giveBack(item, unavailable, false, now) : item,
      );
      return settle.fail(cart, gone);
    }
    case 'CHECK': {
      const unclear = [...outcomes.values()].some((outcome) => outcome.kind === 'UNRESOLVED');
      return settle.settleChecked(cart, each(checked), unclear);
    }
    case 'CONFIRM':
      return settle.settleConfirmed(cart, each(checked));
    case 'CANCEL':
      return settle.settleCancelled(cart, each(cancelled));
    case 'RELEASE':
      return settle.settleReleased(
        cart,
        each((item, outcome) => released(item, outcome, now)),
      );
  }
};
