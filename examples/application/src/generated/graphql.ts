/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why something cannot be booked: OCTO's error codes where it has one. */
export type BookingRefusalCode =
  | 'HOLD_EXPIRED'
  /** The option has no such time. */
  | 'INVALID_AVAILABILITY_ID'
  /** The uuid was used before, with other content. */
  | 'INVALID_BOOKING_UUID'
  /** The activity has no such option. */
  | 'INVALID_OPTION_ID'
  | 'INVALID_PRODUCT_ID'
  /** The booking is in a state that does not allow it. */
  | 'INVALID_STATE'
  /** The option has no such unit. */
  | 'INVALID_UNIT_ID'
  /** Some places are left, but not enough. */
  | 'LIMITED_AVAILABILITY'
  | 'NOT_CANCELLABLE'
  /** Closed on that day. */
  | 'NOT_OPERATING'
  | 'PAST_BOOKING_CUTOFF'
  /** It costs something else than was expected. */
  | 'PRICE_CHANGED'
  /** Nothing is left. */
  | 'SOLD_OUT'
  /** The units do not go together: too few or too many of them, or nobody to come along with them. */
  | 'UNPROCESSABLE_ENTITY'
  | 'WRONG_CURRENCY';

/** OCTO's booking status. */
export type BookingStatus =
  | 'CANCELLED'
  | 'CONFIRMED'
  /** The hold ended before it was confirmed, or the client ended it. */
  | 'EXPIRED'
  /** Places are taken until `utcExpiresAt`. */
  | 'ON_HOLD'
  /** Confirmed by the client; the supplier decides. */
  | 'PENDING'
  /** The traveller came. */
  | 'REDEEMED'
  /** The supplier declined it. */
  | 'REJECTED';

/** What is given replaces what the hold was made with. */
export type ConfirmBookingInput = {
  readonly bookingId: string;
  readonly contact?: ContactInput | null | undefined;
  /** At most 2000 characters. */
  readonly notes?: string | null | undefined;
  /** At most 200 characters. */
  readonly resellerReference?: string | null | undefined;
};

/** Who travels, or who to reach. Texts have at most 200 characters. */
export type ContactInput = {
  /** ISO 3166-1, two capital letters. */
  readonly country?: string | null | undefined;
  readonly emailAddress?: string | null | undefined;
  readonly firstName?: string | null | undefined;
  readonly fullName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  /** BCP 47; at most 10. */
  readonly locales?: ReadonlyArray<string> | null | undefined;
  readonly phoneNumber?: string | null | undefined;
};

export type HoldBookingInput = {
  readonly activityId: string;
  readonly availabilityId: string;
  readonly contact?: ContactInput | null | undefined;
  /** The currency that the option is priced in; another one is refused. */
  readonly currency?: string | null | undefined;
  /** The total that the client was shown; when it is another by now, PRICE_CHANGED. */
  readonly expectedTotal?: number | null | undefined;
  /** 1 to 60. A hold lasts for `Option.holdMinutes` at most, and for that long when nothing is said here. */
  readonly expirationMinutes?: number | null | undefined;
  /** At most 2000 characters. */
  readonly notes?: string | null | undefined;
  readonly optionId: string;
  /** At most 200 characters. */
  readonly resellerReference?: string | null | undefined;
  /** Each unit once; at most 1000 in all. */
  readonly units: ReadonlyArray<UnitQuantity>;
  /** A UUID (version 1 to 8) that the client makes, one for each booking. */
  readonly uuid: string;
};

/** How many of a unit are asked for. */
export type UnitQuantity = {
  /** 1 to 1000. */
  readonly quantity: number;
  readonly unitId: string;
};

export type UnitType =
  | 'ADULT'
  | 'CHILD'
  | 'FAMILY'
  | 'INFANT'
  | 'MILITARY'
  | 'OTHER'
  | 'SENIOR'
  | 'STUDENT'
  | 'YOUTH';

export type ActivityCardFragment = { readonly title: string, readonly fromPrice: { ' $fragmentRefs'?: { 'PriceFragment': PriceFragment } } | null } & { ' $fragmentName'?: 'ActivityCardFragment' };

export type PlaceActivitiesQueryVariables = Exact<{
  place: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PlaceActivitiesQuery = { readonly place: { readonly activities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: (
          { readonly id: string }
          & { ' $fragmentRefs'?: { 'ActivityCardFragment': ActivityCardFragment } }
        ) }> } | null } | null };

export type HoldBookingMutationVariables = Exact<{
  input: HoldBookingInput;
}>;


export type HoldBookingMutation = { readonly holdBooking:
    | { readonly __typename: 'BookingRefused', readonly code: BookingRefusalCode }
    | { readonly __typename: 'BookingSuccess', readonly replayed: boolean, readonly booking: { readonly id: string } }
   };

export type ConfirmBookingMutationVariables = Exact<{
  input: ConfirmBookingInput;
}>;


export type ConfirmBookingMutation = { readonly confirmBooking:
    | { readonly __typename: 'BookingRefused', readonly code: BookingRefusalCode }
    | { readonly __typename: 'BookingSuccess', readonly booking: { readonly supplierReference: string, readonly status: BookingStatus, readonly pricing: { readonly total: { ' $fragmentRefs'?: { 'PriceFragment': PriceFragment } } } } }
   };

export type SearchPlaceQueryVariables = Exact<{
  text: string;
}>;


export type SearchPlaceQuery = { readonly searchPlaces: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type ActivityUnitsQueryVariables = Exact<{
  id: string;
}>;


export type ActivityUnitsQuery = { readonly activity: { readonly options: ReadonlyArray<{ readonly id: string, readonly units: ReadonlyArray<{ readonly id: string, readonly type: UnitType }> }> } | null };

export type ActivityTimesQueryVariables = Exact<{
  id: string;
  optionId: string;
  from: string;
  to: string;
  units: ReadonlyArray<UnitQuantity> | UnitQuantity;
}>;


export type ActivityTimesQuery = { readonly activity: { readonly availabilities: ReadonlyArray<{ readonly id: string, readonly available: boolean, readonly pricing: { readonly total: { readonly amount: number } } | null }> } | null };

export type PriceFragment = { readonly amount: number, readonly currency: string, readonly precision: number } & { ' $fragmentName'?: 'PriceFragment' };

export type RememberedActivitiesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type RememberedActivitiesQuery = { readonly activitiesByIds: ReadonlyArray<{ ' $fragmentRefs'?: { 'ActivityCardFragment': ActivityCardFragment } } | null> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const PriceFragmentDoc = new TypedDocumentString(`
    fragment Price on Money {
  amount
  currency
  precision
}
    `, {"fragmentName":"Price"}) as unknown as TypedDocumentString<PriceFragment, unknown>;
export const ActivityCardFragmentDoc = new TypedDocumentString(`
    fragment ActivityCard on Activity {
  title
  fromPrice {
    ...Price
  }
}
    fragment Price on Money {
  amount
  currency
  precision
}`, {"fragmentName":"ActivityCard"}) as unknown as TypedDocumentString<ActivityCardFragment, unknown>;
export const PlaceActivitiesDocument = {"__meta__":{"hash":"sha256:b6824186f9e944df910299c01432685dd0068da181be757a24ac2884c21fedee"}} as unknown as TypedDocumentString<PlaceActivitiesQuery, PlaceActivitiesQueryVariables>;
export const HoldBookingDocument = {"__meta__":{"hash":"sha256:ce7df8893d484a48fd5c1f64ad42e3946eaaceb8ccf2a9c43078af6358a62464"}} as unknown as TypedDocumentString<HoldBookingMutation, HoldBookingMutationVariables>;
export const ConfirmBookingDocument = {"__meta__":{"hash":"sha256:c8ab27d298af9a536bf95248896edee1fab4aefb498159e48935c0f9bffcb8f2"}} as unknown as TypedDocumentString<ConfirmBookingMutation, ConfirmBookingMutationVariables>;
export const SearchPlaceDocument = {"__meta__":{"hash":"sha256:d67aeda158c0ee522050abc2129101b5e8209c8c778e44b765fda4de1fdc26d0"}} as unknown as TypedDocumentString<SearchPlaceQuery, SearchPlaceQueryVariables>;
export const ActivityUnitsDocument = {"__meta__":{"hash":"sha256:3321c04003dae963c427487e3382fc586b693e5d5f4d1a20e2a706a6ca123a4c"}} as unknown as TypedDocumentString<ActivityUnitsQuery, ActivityUnitsQueryVariables>;
export const ActivityTimesDocument = {"__meta__":{"hash":"sha256:98bf32bd212b1d6673f2550dbb0a58f5673709b4be2d132c7ed548dc33109441"}} as unknown as TypedDocumentString<ActivityTimesQuery, ActivityTimesQueryVariables>;
export const RememberedActivitiesDocument = {"__meta__":{"hash":"sha256:ab18dbeeeb93e7f2741e3333595c5020da5d8ac4c2e3947cba1e691a4de4e34d"}} as unknown as TypedDocumentString<RememberedActivitiesQuery, RememberedActivitiesQueryVariables>;