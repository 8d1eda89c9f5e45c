import type { ContactDetails } from './contact.js';
import type { FrozenTier } from './refund.js';
import type { AskedTime } from './outcome.js';
import type { StoredPricing, StoredUnitItem } from './bookingRow.js';

/** A booking that is to be made: all that is not known from the schedule, or by the database's clock, when it is claimed. */
export type BookingDraft = {
  readonly time: AskedTime;
  readonly partner: string;
  readonly id: string;
  readonly uuid: string;
  readonly requestHash: Buffer;
  readonly supplierReference: string;
  readonly resellerReference: string | null;
  readonly instantConfirmation: boolean;
  readonly places: number;
  readonly unitPlaces: Readonly<Record<string, number>>;
  readonly unitItems: readonly StoredUnitItem[];
  readonly pricing: StoredPricing;
  readonly refundTiers: readonly FrozenTier[];
  readonly contact: ContactDetails | null;
  readonly notes: string | null;
  /** How long the hold lasts now, and how long one may be extended for. */
  readonly minutes: number;
  readonly holdMinutes: number;
  /** What the client's request is called that asks for it; null when nobody knows. */
  readonly requestId: string | null;
};
