/** Instants are microseconds since 1970, which a double holds exactly until the year 2255. */

export type BookingRecord = {
  readonly id: string;
  readonly partner: string;
  readonly uuid: string;
  readonly activityId: string;
  readonly optionId: string;
  readonly startsAtUs: number;
  readonly availabilityId: string;
  readonly status: string;
  readonly freesale: boolean;
  readonly places: number;
  readonly unitPlaces: Readonly<Record<string, number>>;
  readonly items: ReadonlyArray<{ readonly unitId: string; readonly price: { readonly amount: number } }>;
  /** In minor units. */
  readonly total: number;
  readonly expiresAtUs: number;
  readonly cancellation: { readonly refundAmount: number } | null;
};

export type EventRecord = {
  readonly bookingId: string;
  readonly seq: number;
  readonly atUs: number;
  readonly partner: string;
  readonly from: string | null;
  readonly to: string;
  /** JSON, as it was hashed. */
  readonly content: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
};

/** A limit and what is counted under it. Null: no limit. */
type Counted = {
  readonly optionId: string;
  readonly startsAtUs: number;
  readonly capacity: number | null;
  readonly excess: number;
};
export type AvailabilityRecord = Counted & {
  readonly held: number;
  readonly booked: number;
  /** What the schedule says now; null: no limit, or no such time any more. */
  readonly scheduled: number | null;
};
export type UnitRecord = Counted & { readonly unitId: string; readonly taken: number };
export type AllotmentRecord = Counted & { readonly partner: string; readonly taken: number };

/** A message in the outbox about a change of a booking. */
export type MessageRecord = { readonly id: number; readonly bookingId: string; readonly seq: number };

export type DeliveryRecord = { readonly messageId: number; readonly target: string; readonly isDelivered: boolean };

/** Everything about bookings that one shard's database holds, and the buckets that it should hold. */
export type ShardRecords = {
  readonly name: string;
  readonly ranges: ReadonlyArray<{ readonly from: number; readonly to: number }>;
  readonly bookings: readonly BookingRecord[];
  readonly events: readonly EventRecord[];
  readonly availabilities: readonly AvailabilityRecord[];
  readonly units: readonly UnitRecord[];
  readonly allotments: readonly AllotmentRecord[];
  readonly messages: readonly MessageRecord[];
  /** One for each message and each who is told of it; undefined: nobody has ever been told of anything. */
  readonly deliveries: readonly DeliveryRecord[] | undefined;
};
