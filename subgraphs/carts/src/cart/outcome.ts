import type { Money, Refusal } from './cart.js';

/** As much of a booking as a cart looks at. */
export type BookingState = {
  readonly id: string;
  /** OCTO's word; one that we do not know counts as one that cannot be relied on. */
  readonly status: string;
  readonly expiresAt: Date;
  readonly total: Money;
};

/** What came of one request about one booking. */
export type Attempt =
  | { readonly kind: 'DONE'; readonly booking: BookingState }
  /** There is no such booking. */
  | { readonly kind: 'ABSENT' }
  | { readonly kind: 'REFUSED'; readonly refusal: Refusal; readonly booking: BookingState | null }
  /** Certainly not carried out, and it may be tried again. */
  | { readonly kind: 'NOT_DONE' }
  /** It may have been carried out, or may still be. */
  | { readonly kind: 'UNKNOWN' };

/** What a step came to for one item. `doubt`: something that was sent may still be carried out. */
export type Outcome =
  | Extract<Attempt, { kind: 'DONE' | 'ABSENT' }>
  | (Extract<Attempt, { kind: 'REFUSED' }> & { readonly doubt: boolean })
  /** It could not be learnt in time. */
  | { readonly kind: 'UNRESOLVED'; readonly doubt: boolean }
  /** Nothing was sent, since another item had failed. */
  | { readonly kind: 'UNSENT' };

/** What a booking's status means for its item. */
export const fateOf = (status: string): 'HELD' | 'SOLD' | 'CANCELLED' | 'GONE' | 'UNCLEAR' => {
  switch (status) {
    case 'ON_HOLD':
      return 'HELD';
    case 'CONFIRMED':
    case 'PENDING':
    case 'REDEEMED':
      return 'SOLD';
    case 'CANCELLED':
      return 'CANCELLED';
    case 'EXPIRED':
    case 'REJECTED':
      return 'GONE';
    default:
      return 'UNCLEAR';
  }
};
