import type { BookingStatus } from '../generated/resolvers.js';

type Claimed = {
  readonly outboxId: bigint;
  /** A uuid. */
  readonly messageId: string;
  /** With this one. */
  readonly attempts: number;
  readonly claimedAt: Date;
  readonly happenedAt: Date;
  readonly optionId: string;
  readonly startsAt: Date;
};

/** A delivery to be sent now, with what it tells of. */
export type ClaimedDelivery = Claimed &
  (
    | {
        readonly kind: 'BOOKING_CHANGED';
        readonly bookingId: string;
        readonly uuid: string;
        readonly supplierReference: string;
        readonly sequence: number;
        readonly fromStatus: BookingStatus | null;
        readonly toStatus: BookingStatus;
        /** What the client's request is called that has changed it; null: it was nobody's. */
        readonly requestId: string | null;
        readonly activityId: string;
        readonly availabilityId: string;
      }
    | {
        readonly kind: 'AVAILABILITY_CHANGED';
        readonly activityId: string | null;
        /** Null when the activity has left the catalogue. */
        readonly availabilityId: string | null;
        /** Null: the whole availability. */
        readonly unitId: string | null;
        readonly available: boolean;
      }
  );
