import type { BookingStatus, Contact, Refund } from '../generated/resolvers.js';
import type { BookingState } from './transitions.js';

/** Money as the database keeps it in JSON: minor units as a number of at most 2^53 - 1. */
export type StoredMoney = { readonly amount: number; readonly currency: string; readonly precision: number };

export type StoredPricing = {
  readonly total: StoredMoney;
  readonly units: ReadonlyArray<{ readonly unitId: string; readonly quantity: number; readonly each: StoredMoney }>;
};

export type StoredUnitItem = { readonly uuid: string; readonly unitId: string; readonly price: StoredMoney };

export type StoredCancellation = {
  readonly refund: Refund;
  readonly refundPercent: number;
  readonly refundAmount: number;
  readonly reason: string | null;
  readonly utcCancelledAt: string;
};

/** A booking as sql/bookingColumns.ts selects it. */
export type BookingRow = {
  readonly id: string;
  readonly partner: string;
  readonly uuid: string;
  readonly requestHash: Buffer;
  readonly supplierReference: string;
  readonly resellerReference: string | null;
  readonly activityId: string;
  readonly optionId: string;
  /** The local start with its offset. */
  readonly availabilityId: string;
  readonly localEnd: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly allDay: boolean;
  readonly instantConfirmation: boolean;
  readonly freesale: boolean;
  /** What holds at `now`: a hold whose time is over is EXPIRED. */
  readonly status: BookingStatus;
  /** What is written down. */
  readonly storedStatus: BookingStatus;
  readonly places: number;
  readonly unitItems: readonly StoredUnitItem[];
  readonly pricing: StoredPricing;
  readonly refundTiers: ReadonlyArray<{ readonly untilUtc: string; readonly refundPercent: number }>;
  readonly contact: Contact | null;
  readonly notes: string | null;
  readonly holdMinutes: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly expiresAt: Date;
  readonly confirmedAt: Date | null;
  readonly redeemedAt: Date | null;
  readonly cancellation: StoredCancellation | null;
  /** The database's clock when the row was read. */
  readonly now: Date;
};

/** What decisions look at. */
export const stateOf = (row: BookingRow): BookingState => ({
  status: row.status,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  allDay: row.allDay,
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  holdMinutes: row.holdMinutes,
  instantConfirmation: row.instantConfirmation,
  refundTiers: row.refundTiers.map(({ untilUtc, refundPercent }) => ({ untilUtc: new Date(untilUtc), refundPercent })),
  total: BigInt(row.pricing.total.amount),
});
