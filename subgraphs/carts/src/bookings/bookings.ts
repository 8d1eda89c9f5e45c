import type { Attempt } from '../cart/outcome.js';
import type { Contact, ItemRequest, Terms } from '../cart/cart.js';

/** What a cart asks of whoever has the bookings, in the name of one partner. None of these rejects. */
export type Bookings = {
  /** The same uuid and content again is the same booking. */
  readonly hold: (uuid: string, request: ItemRequest, terms: Terms, limitMs: number) => Promise<Attempt>;
  /** The booking that was made under a uuid; ABSENT when there is none. */
  readonly find: (activityId: string, uuid: string, limitMs: number) => Promise<Attempt>;
  readonly extend: (bookingId: string, limitMs: number) => Promise<Attempt>;
  readonly confirm: (bookingId: string, contact: Contact | null, limitMs: number) => Promise<Attempt>;
  readonly cancel: (bookingId: string, reason: string | null, limitMs: number) => Promise<Attempt>;
};
