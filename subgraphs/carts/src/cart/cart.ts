import type { CartRefusalCode } from '../generated/resolvers.js';

/** Minor units as a number of at most 2^53 - 1. */
export type Money = { readonly amount: number; readonly currency: string; readonly precision: number };

/** A definite no. `field` is the part of the item, or of the input, that it is about. */
export type Refusal = { readonly code: CartRefusalCode; readonly message: string; readonly field: string | null };

export type Contact = Readonly<Record<string, string | readonly string[]>>;

/** What is asked for of one item. */
export type ItemRequest = {
  readonly activityId: string;
  readonly optionId: string;
  readonly availabilityId: string;
  readonly units: ReadonlyArray<{ readonly unitId: string; readonly quantity: number }>;
  readonly expectedTotal: number | null;
  readonly notes: string | null;
};

/** What goes for every item. */
export type Terms = {
  readonly currency: string | null;
  readonly expirationMinutes: number | null;
  readonly resellerReference: string | null;
  readonly contact: Contact | null;
};

/** CHECKING and CONFIRMING are one to clients: before the first confirmation is sent, and after. */
export type StoredStatus =
  | 'HOLDING'
  | 'ON_HOLD'
  | 'CHECKING'
  | 'CONFIRMING'
  | 'CONFIRMED'
  | 'PARTIALLY_CONFIRMED'
  | 'CANCELLING'
  | 'CANCELLED'
  | 'FAILED'
  | 'EXPIRED';

export type ItemState = 'HOLDING' | 'ON_HOLD' | 'CONFIRMED' | 'CANCELLED' | 'RELEASING' | 'RELEASED';

export type CartItem = {
  readonly position: number;
  readonly bookingUuid: string;
  readonly request: ItemRequest;
  readonly state: ItemState;
  readonly bookingId: string | null;
  readonly expiresAt: Date | null;
  readonly total: Money | null;
  readonly refusal: Refusal | null;
  /** Until then a request of unknown outcome may still be carried out. */
  readonly doubtUntil: Date | null;
};

export type Cart = {
  readonly id: string;
  readonly partner: string;
  readonly uuid: string;
  readonly requestHash: Buffer;
  readonly status: StoredStatus;
  readonly terms: Terms;
  readonly confirmation: { readonly contact: Contact | null } | null;
  readonly cancelReason: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** How often it was gone on with since it was last at rest. */
  readonly attempts: number;
  /** Whether somebody works on it, or has to. */
  readonly atRest: boolean;
  readonly items: readonly CartItem[];
};
