import type { BookingStatus } from '../generated/resolvers.js';
import type { StoredCancellation } from './bookingRow.js';
import type { ContactDetails } from './contact.js';

/** What is written with a change of state; null leaves what is there. */
export type BookingChange = {
  readonly from: BookingStatus;
  readonly to: BookingStatus;
  readonly expiresAt: Date | null;
  /** When it was cancelled is said by the database's clock. */
  readonly cancellation: Omit<StoredCancellation, 'utcCancelledAt'> | null;
  readonly contact: ContactDetails | null;
  readonly resellerReference: string | null;
  readonly notes: string | null;
  /** What the client's request is called that asks for it; null: nobody does. */
  readonly requestId: string | null;
};
