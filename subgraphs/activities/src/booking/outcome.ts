import type { BookingRow } from './bookingRow.js';
import type { Refusal } from './refusal.js';

/** The time that a refusal is about, to say what is left of it. */
export type AskedTime = { readonly activityId: string; readonly optionId: string; readonly availabilityId: string };

export type Refused = Refusal & {
  readonly booking: BookingRow | null;
  readonly time: AskedTime | null;
};

/** What came of a mutation. */
export type Outcome = { readonly kind: 'SUCCESS'; readonly booking: BookingRow; readonly replayed: boolean } | Refused;

export const succeed = (booking: BookingRow, replayed: boolean): Outcome => ({ kind: 'SUCCESS', booking, replayed });

export const refused = (
  refusal: Refusal,
  { booking = null, time = null }: { readonly booking?: BookingRow | null; readonly time?: AskedTime | null } = {},
): Refused => ({ ...refusal, booking, time });
