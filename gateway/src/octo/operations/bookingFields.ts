import type { Money, ProductActivity } from './productFields.js';
import { productFields } from './productFields.js';

export type Contact = {
  readonly fullName: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly emailAddress: string | null;
  readonly phoneNumber: string | null;
  readonly country: string | null;
  readonly locales: readonly string[] | null;
};

export type Booking = {
  readonly id: string;
  readonly uuid: string;
  readonly resellerReference: string | null;
  readonly supplierReference: string;
  readonly status: string;
  readonly utcCreatedAt: string;
  readonly utcUpdatedAt: string;
  readonly utcExpiresAt: string;
  readonly utcConfirmedAt: string | null;
  readonly utcRedeemedAt: string | null;
  readonly activity: ProductActivity;
  readonly optionId: string;
  readonly availabilityId: string;
  readonly localDateTimeStart: string;
  readonly localDateTimeEnd: string;
  readonly allDay: boolean;
  readonly utcStartAt: string;
  readonly freesale: boolean;
  readonly contact: Contact | null;
  readonly notes: string | null;
  readonly unitItems: ReadonlyArray<{
    readonly uuid: string;
    readonly unitId: string;
    readonly status: string;
    readonly price: Money;
  }>;
  readonly pricing: { readonly total: Money };
  readonly cancellable: boolean;
  readonly cancellation: {
    readonly refund: string;
    readonly reason: string | null;
    readonly utcCancelledAt: string;
  } | null;
};

/** Takes the variable `$content`. */
export const bookingFields = `
  fragment bookingFields on Booking {
    id
    uuid
    resellerReference
    supplierReference
    status
    utcCreatedAt
    utcUpdatedAt
    utcExpiresAt
    utcConfirmedAt
    utcRedeemedAt
    activity { ...productFields }
    optionId
    availabilityId
    localDateTimeStart
    localDateTimeEnd
    allDay
    utcStartAt
    freesale
    contact { fullName firstName lastName emailAddress phoneNumber country locales }
    notes
    unitItems { uuid unitId status price { amount currency precision } }
    pricing { total { amount currency precision } }
    cancellable
    cancellation { refund reason utcCancelledAt }
  } ${productFields}`;

/** What a change of a booking comes to. */
export type BookingResult =
  | { readonly __typename: 'BookingSuccess'; readonly booking: Booking }
  | {
      readonly __typename: 'BookingRefused';
      readonly code: string;
      readonly message: string;
      readonly field: string | null;
    };

/** Takes the variable `$content`. */
export const bookingResult = `
  fragment bookingResult on BookingResult {
    __typename
    ... on BookingSuccess { booking { ...bookingFields } }
    ... on BookingRefused { code message field }
  } ${bookingFields}`;
