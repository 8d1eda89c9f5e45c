/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** OCTO's category labels (`multi-day` is MULTI_DAY). */
export type ActivityCategory =
  | 'ACCOMMODATION_INCLUDED'
  | 'ADULTS_ONLY'
  | 'ANIMALS'
  | 'AUDIO_GUIDE'
  | 'BEACHES'
  | 'BIKE_TOURS'
  | 'BOAT_TOURS'
  | 'CITY_CARDS'
  | 'CLASSES'
  | 'DAY_TRIPS'
  | 'FAMILY_FRIENDLY'
  | 'FAST_TRACK'
  | 'FOOD'
  | 'GUIDED_TOURS'
  | 'HISTORY'
  | 'HOP_ON_HOP_OFF'
  | 'LITERATURE'
  | 'LIVE_MUSIC'
  | 'MULTI_DAY'
  | 'MUSEUMS'
  | 'NIGHTLIFE'
  | 'OUTDOORS'
  | 'PRIVATE_TOURS'
  | 'RECURRING_EVENTS'
  | 'ROMANTIC'
  | 'SELF_GUIDED'
  | 'SMALL_GROUP_TOURS'
  | 'SPORTS'
  | 'THEME_PARKS'
  | 'TRIP_DIFFICULTY_EASY'
  | 'TRIP_DIFFICULTY_HARD'
  | 'TRIP_DIFFICULTY_MEDIUM'
  | 'WALKING_TOURS'
  | 'WHEELCHAIR_ACCESSIBLE';

/** Conditions that all hold; a condition left out, null or empty asks for nothing. */
export type ActivityFilter = {
  /** At least one of them; at most 50. */
  readonly categories?: ReadonlyArray<ActivityCategory> | null | undefined;
  /** The shortest duration (`minutesFrom`), bounds included. An unknown duration passes no bound. */
  readonly durationMinutes?: IntRange | null | undefined;
  /** At least one of them (BCP 47, written as `Activity.languages` has it); at most 50. */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** 0 to 5. An activity without a rating does not pass. */
  readonly minimumRating?: number | null | undefined;
  /** Here or anywhere below. A place where nothing is, known or not, has no activities. */
  readonly place?: string | null | undefined;
  /** `fromPrice`, compared in euro cents at the reference rate of its currency; bounds included. An unknown price passes no bound. */
  readonly priceInEuroCents?: IntRange | null | undefined;
  /**
   * Whole words, all of which stand in title, short description or supplier's name, accents and case aside; at most 200
   * characters. Anything but letters and digits divides words.
   */
  readonly text?: string | null | undefined;
};

export type ActivityOrder = {
  readonly direction?: OrderDirection;
  readonly field: ActivityOrderField;
};

/** Ties are broken by id in the same direction; unknown values come last in both directions. */
export type ActivityOrderField =
  /** The shortest duration, `minutesFrom`. */
  | 'DURATION'
  /** When it was first listed; DESC is newest first. */
  | 'NEWEST'
  /** `fromPrice` in euro cents at the reference rate of its currency. */
  | 'PRICE'
  /** Mean rating; the number of ratings counts for nothing. */
  | 'RATING'
  /** Accents and case aside. */
  | 'TITLE';

/** What is news today is old tomorrow; a feature lasts. */
export type ArticleKind =
  | 'FEATURE'
  | 'NEWS';

/** OCTO's availability status. */
export type AvailabilityStatus =
  | 'AVAILABLE'
  /** Closed on that day, or past its cut-off. */
  | 'CLOSED'
  /** There is no limit. */
  | 'FREESALE'
  /** Less than half is left. */
  | 'LIMITED'
  | 'SOLD_OUT';

export type BookContributorRole =
  | 'AUTHOR'
  | 'CARTOGRAPHER'
  | 'EDITOR'
  /** Of a foreword, an introduction or the like. */
  | 'FOREWORD'
  | 'ILLUSTRATOR'
  | 'NARRATOR'
  | 'OTHER'
  | 'PHOTOGRAPHER'
  | 'TRANSLATOR';

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

export type CancelBookingInput = {
  readonly bookingId: string;
  /** At most 500 characters. */
  readonly reason?: string | null | undefined;
};

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

export type ExtendHoldInput = {
  readonly bookingId: string;
  /** 1 to 60, and `Option.holdMinutes` at most, from now; that long when nothing is said here. */
  readonly expirationMinutes?: number | null | undefined;
};

export type FacetField =
  | 'CATEGORY'
  /** Lower bounds of the shortest duration, in minutes: 0, 60, 180, 360, 1440. */
  | 'DURATION_BAND'
  | 'LANGUAGE'
  /** Lower bounds in euro: 0, 25, 50, 100, 200, 500. */
  | 'PRICE_BAND'
  /** Lower bounds: 0, 3, 3.5, 4, 4.5. */
  | 'RATING_BAND';

/** OCTO's feature types. */
export type FeatureType =
  | 'ACCESSIBILITY_INFORMATION'
  | 'ADDITIONAL_INFORMATION'
  | 'BOOKING_TERM'
  | 'CANCELLATION_TERM'
  | 'EXCLUSION'
  | 'HIGHLIGHT'
  | 'INCLUSION'
  | 'PREARRIVAL_INFORMATION'
  | 'PREBOOKING_INFORMATION'
  | 'REDEMPTION_INSTRUCTION';

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

/** Neither bound may be below 0, nor `min` above `max`. */
export type IntRange = {
  readonly max?: number | null | undefined;
  readonly min?: number | null | undefined;
};

/** Open: more kinds may come. */
export type LodgingKind =
  | 'APARTMENT'
  | 'BED_AND_BREAKFAST'
  | 'CAMPING'
  | 'GUEST_HOUSE'
  | 'HOLIDAY_HOME'
  | 'HOSTEL'
  | 'HOTEL'
  | 'OTHER'
  | 'RESORT';

export type OrderDirection =
  | 'ASC'
  | 'DESC';

/** A level of the hierarchy, from the whole down to the smallest part. */
export type PlaceKind =
  | 'CITY'
  | 'CONTINENT'
  | 'COUNTRY'
  | 'NEIGHBORHOOD'
  | 'REGION'
  | 'WORLD';

/** Open: more kinds come with more sources. */
export type PointOfInterestKind =
  | 'AIRPORT'
  | 'BAR'
  | 'BEACH'
  | 'CAFE'
  | 'GALLERY'
  | 'LANDMARK'
  | 'MARKET'
  | 'MUSEUM'
  | 'NIGHTLIFE'
  /** Of a kind that is not among the others. */
  | 'OTHER'
  | 'PARK'
  | 'PLACE_OF_WORSHIP'
  | 'RESTAURANT'
  | 'SHOP'
  | 'STATION'
  | 'THEATRE'
  | 'VIEWPOINT';

export type TourPriceBasis =
  /** Of one person in a group of two or more, on the cheapest of the next 384 days: Viator's. */
  | 'PER_PERSON_IN_GROUP_OF_TWO_OR_MORE'
  /** Of one of two adults who travel together, on the cheapest departure that can be booked: G Adventures'. */
  | 'PER_PERSON_OF_TWO_ADULTS';

/** How many of a unit are asked for. */
export type UnitQuantity = {
  /** 1 to 1000. */
  readonly quantity: number;
  readonly unitId: string;
};

export type ActivityPageQueryVariables = Exact<{
  id: string;
}>;


export type ActivityPageQuery = { readonly activity: { readonly id: string, readonly title: string, readonly shortDescription: string, readonly description: string, readonly languages: ReadonlyArray<string>, readonly categories: ReadonlyArray<ActivityCategory>, readonly timeZone: string, readonly supplier: { readonly id: string, readonly name: string }, readonly place: { readonly id: string, readonly name: string, readonly path: string, readonly ancestors: ReadonlyArray<{ readonly id: string, readonly name: string, readonly path: string }> } | null, readonly fromPrice: { readonly amount: number, readonly currency: string, readonly precision: number } | null, readonly rating: { readonly average: number, readonly count: number } | null, readonly duration: { readonly minutesFrom: number, readonly minutesTo: number } | null, readonly meetingPoint: { readonly title: string } | null, readonly features: ReadonlyArray<{ readonly type: FeatureType, readonly description: string }>, readonly cancellationPolicy: { readonly tiers: ReadonlyArray<{ readonly untilMinutesBeforeStart: number, readonly refundPercent: number }> }, readonly options: ReadonlyArray<{ readonly id: string, readonly title: string, readonly isDefault: boolean, readonly minUnits: number, readonly maxUnits: number | null, readonly instantConfirmation: boolean, readonly holdMinutes: number, readonly units: ReadonlyArray<{ readonly id: string, readonly title: string, readonly minAge: number | null, readonly maxAge: number | null, readonly minQuantity: number, readonly maxQuantity: number | null, readonly accompaniedBy: ReadonlyArray<string>, readonly price: { readonly amount: number, readonly currency: string, readonly precision: number } }> }> } | null };

export type BookableOptionFragment = { readonly id: string, readonly title: string, readonly isDefault: boolean, readonly minUnits: number, readonly maxUnits: number | null, readonly instantConfirmation: boolean, readonly holdMinutes: number, readonly units: ReadonlyArray<{ readonly id: string, readonly title: string, readonly minAge: number | null, readonly maxAge: number | null, readonly minQuantity: number, readonly maxQuantity: number | null, readonly accompaniedBy: ReadonlyArray<string>, readonly price: { readonly amount: number, readonly currency: string, readonly precision: number } }> };

export type AvailableDaysQueryVariables = Exact<{
  id: string;
  optionId: string;
  from: string;
  to: string;
  units: ReadonlyArray<UnitQuantity> | UnitQuantity;
}>;


export type AvailableDaysQuery = { readonly activity: { readonly id: string, readonly availabilityCalendar: ReadonlyArray<{ readonly localDate: string, readonly status: AvailabilityStatus, readonly available: boolean, readonly pricing: { readonly total: { readonly amount: number, readonly currency: string, readonly precision: number } } | null }> } | null };

export type AvailableTimesQueryVariables = Exact<{
  id: string;
  optionId: string;
  day: string;
  units: ReadonlyArray<UnitQuantity> | UnitQuantity;
}>;


export type AvailableTimesQuery = { readonly activity: { readonly id: string, readonly availabilities: ReadonlyArray<{ readonly id: string, readonly localDateTimeStart: string, readonly allDay: boolean, readonly status: AvailabilityStatus, readonly available: boolean, readonly vacancies: number | null, readonly unavailableBecause: BookingRefusalCode | null, readonly openingHours: ReadonlyArray<{ readonly from: string, readonly to: string }>, readonly pricing: { readonly total: { readonly amount: number, readonly currency: string, readonly precision: number } } | null }> } | null };

export type BookableTimeFragment = { readonly id: string, readonly localDateTimeStart: string, readonly allDay: boolean, readonly status: AvailabilityStatus, readonly available: boolean, readonly vacancies: number | null, readonly unavailableBecause: BookingRefusalCode | null, readonly openingHours: ReadonlyArray<{ readonly from: string, readonly to: string }>, readonly pricing: { readonly total: { readonly amount: number, readonly currency: string, readonly precision: number } } | null };

export type ListedActivityFragment = { readonly id: string, readonly title: string, readonly shortDescription: string, readonly categories: ReadonlyArray<ActivityCategory>, readonly place: { readonly id: string, readonly name: string, readonly path: string } | null, readonly fromPrice: { readonly amount: number, readonly currency: string, readonly precision: number } | null, readonly rating: { readonly average: number, readonly count: number } | null, readonly duration: { readonly minutesFrom: number, readonly minutesTo: number } | null };

export type BookingDetailsFragment = { readonly id: string, readonly supplierReference: string, readonly status: BookingStatus, readonly utcExpiresAt: string, readonly optionId: string, readonly availabilityId: string, readonly localDateTimeStart: string, readonly allDay: boolean, readonly cancellable: boolean, readonly activity: { readonly id: string, readonly title: string, readonly timeZone: string, readonly meetingPoint: { readonly title: string } | null, readonly supplier: { readonly id: string, readonly name: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly title: string, readonly units: ReadonlyArray<{ readonly id: string, readonly title: string }> }> }, readonly contact: { readonly fullName: string | null, readonly emailAddress: string | null } | null, readonly pricing: { readonly total: { readonly amount: number, readonly currency: string, readonly precision: number }, readonly units: ReadonlyArray<{ readonly unitId: string, readonly quantity: number, readonly each: { readonly amount: number, readonly currency: string, readonly precision: number } }> }, readonly refundTiers: ReadonlyArray<{ readonly untilUtc: string, readonly refundPercent: number }>, readonly cancellation: { readonly refundPercent: number, readonly refundAmount: { readonly amount: number, readonly currency: string, readonly precision: number } } | null };

export type BookingPageQueryVariables = Exact<{
  id: string;
}>;


export type BookingPageQuery = { readonly booking: { readonly id: string, readonly supplierReference: string, readonly status: BookingStatus, readonly utcExpiresAt: string, readonly optionId: string, readonly availabilityId: string, readonly localDateTimeStart: string, readonly allDay: boolean, readonly cancellable: boolean, readonly activity: { readonly id: string, readonly title: string, readonly timeZone: string, readonly meetingPoint: { readonly title: string } | null, readonly supplier: { readonly id: string, readonly name: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly title: string, readonly units: ReadonlyArray<{ readonly id: string, readonly title: string }> }> }, readonly contact: { readonly fullName: string | null, readonly emailAddress: string | null } | null, readonly pricing: { readonly total: { readonly amount: number, readonly currency: string, readonly precision: number }, readonly units: ReadonlyArray<{ readonly unitId: string, readonly quantity: number, readonly each: { readonly amount: number, readonly currency: string, readonly precision: number } }> }, readonly refundTiers: ReadonlyArray<{ readonly untilUtc: string, readonly refundPercent: number }>, readonly cancellation: { readonly refundPercent: number, readonly refundAmount: { readonly amount: number, readonly currency: string, readonly precision: number } } | null } | null };

export type CancelBookingMutationVariables = Exact<{
  input: CancelBookingInput;
}>;


export type CancelBookingMutation = { readonly cancelBooking:
    | { readonly __typename: 'BookingRefused', readonly code: BookingRefusalCode, readonly currentBooking: { readonly id: string, readonly supplierReference: string, readonly status: BookingStatus, readonly utcExpiresAt: string, readonly optionId: string, readonly availabilityId: string, readonly localDateTimeStart: string, readonly allDay: boolean, readonly cancellable: boolean, readonly activity: { readonly id: string, readonly title: string, readonly timeZone: string, readonly meetingPoint: { readonly title: string } | null, readonly supplier: { readonly id: string, readonly name: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly title: string, readonly units: ReadonlyArray<{ readonly id: string, readonly title: string }> }> }, readonly contact: { readonly fullName: string | null, readonly emailAddress: string | null } | null, readonly pricing: { readonly total: { readonly amount: number, readonly currency: string, readonly precision: number }, readonly units: ReadonlyArray<{ readonly unitId: string, readonly quantity: number, readonly each: { readonly amount: number, readonly currency: string, readonly precision: number } }> }, readonly refundTiers: ReadonlyArray<{ readonly untilUtc: string, readonly refundPercent: number }>, readonly cancellation: { readonly refundPercent: number, readonly refundAmount: { readonly amount: number, readonly currency: string, readonly precision: number } } | null } | null }
    | { readonly __typename: 'BookingSuccess', readonly booking: { readonly id: string, readonly supplierReference: string, readonly status: BookingStatus, readonly utcExpiresAt: string, readonly optionId: string, readonly availabilityId: string, readonly localDateTimeStart: string, readonly allDay: boolean, readonly cancellable: boolean, readonly activity: { readonly id: string, readonly title: string, readonly timeZone: string, readonly meetingPoint: { readonly title: string } | null, readonly supplier: { readonly id: string, readonly name: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly title: string, readonly units: ReadonlyArray<{ readonly id: string, readonly title: string }> }> }, readonly contact: { readonly fullName: string | null, readonly emailAddress: string | null } | null, readonly pricing: { readonly total: { readonly amount: number, readonly currency: string, readonly precision: number }, readonly units: ReadonlyArray<{ readonly unitId: string, readonly quantity: number, readonly each: { readonly amount: number, readonly currency: string, readonly precision: number } }> }, readonly refundTiers: ReadonlyArray<{ readonly untilUtc: string, readonly refundPercent: number }>, readonly cancellation: { readonly refundPercent: number, readonly refundAmount: { readonly amount: number, readonly currency: string, readonly precision: number } } | null } }
   };

export type ConfirmBookingMutationVariables = Exact<{
  input: ConfirmBookingInput;
}>;


export type ConfirmBookingMutation = { readonly confirmBooking:
    | { readonly __typename: 'BookingRefused', readonly code: BookingRefusalCode, readonly currentBooking: { readonly id: string, readonly supplierReference: string, readonly status: BookingStatus, readonly utcExpiresAt: string, readonly optionId: string, readonly availabilityId: string, readonly localDateTimeStart: string, readonly allDay: boolean, readonly cancellable: boolean, readonly activity: { readonly id: string, readonly title: string, readonly timeZone: string, readonly meetingPoint: { readonly title: string } | null, readonly supplier: { readonly id: string, readonly name: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly title: string, readonly units: ReadonlyArray<{ readonly id: string, readonly title: string }> }> }, readonly contact: { readonly fullName: string | null, readonly emailAddress: string | null } | null, readonly pricing: { readonly total: { readonly amount: number, readonly currency: string, readonly precision: number }, readonly units: ReadonlyArray<{ readonly unitId: string, readonly quantity: number, readonly each: { readonly amount: number, readonly currency: string, readonly precision: number } }> }, readonly refundTiers: ReadonlyArray<{ readonly untilUtc: string, readonly refundPercent: number }>, readonly cancellation: { readonly refundPercent: number, readonly refundAmount: { readonly amount: number, readonly currency: string, readonly precision: number } } | null } | null }
    | { readonly __typename: 'BookingSuccess', readonly booking: { readonly id: string, readonly supplierReference: string, readonly status: BookingStatus, readonly utcExpiresAt: string, readonly optionId: string, readonly availabilityId: string, readonly localDateTimeStart: string, readonly allDay: boolean, readonly cancellable: boolean, readonly activity: { readonly id: string, readonly title: string, readonly timeZone: string, readonly meetingPoint: { readonly title: string } | null, readonly supplier: { readonly id: string, readonly name: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly title: string, readonly units: ReadonlyArray<{ readonly id: string, readonly title: string }> }> }, readonly contact: { readonly fullName: string | null, readonly emailAddress: string | null } | null, readonly pricing: { readonly total: { readonly amount: number, readonly currency: string, readonly precision: number }, readonly units: ReadonlyArray<{ readonly unitId: string, readonly quantity: number, readonly each: { readonly amount: number, readonly currency: string, readonly precision: number } }> }, readonly refundTiers: ReadonlyArray<{ readonly untilUtc: string, readonly refundPercent: number }>, readonly cancellation: { readonly refundPercent: number, readonly refundAmount: { readonly amount: number, readonly currency: string, readonly precision: number } } | null } }
   };

export type ExtendHoldMutationVariables = Exact<{
  input: ExtendHoldInput;
}>;


export type ExtendHoldMutation = { readonly extendHold:
    | { readonly __typename: 'BookingRefused', readonly code: BookingRefusalCode, readonly currentBooking: { readonly id: string, readonly supplierReference: string, readonly status: BookingStatus, readonly utcExpiresAt: string, readonly optionId: string, readonly availabilityId: string, readonly localDateTimeStart: string, readonly allDay: boolean, readonly cancellable: boolean, readonly activity: { readonly id: string, readonly title: string, readonly timeZone: string, readonly meetingPoint: { readonly title: string } | null, readonly supplier: { readonly id: string, readonly name: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly title: string, readonly units: ReadonlyArray<{ readonly id: string, readonly title: string }> }> }, readonly contact: { readonly fullName: string | null, readonly emailAddress: string | null } | null, readonly pricing: { readonly total: { readonly amount: number, readonly currency: string, readonly precision: number }, readonly units: ReadonlyArray<{ readonly unitId: string, readonly quantity: number, readonly each: { readonly amount: number, readonly currency: string, readonly precision: number } }> }, readonly refundTiers: ReadonlyArray<{ readonly untilUtc: string, readonly refundPercent: number }>, readonly cancellation: { readonly refundPercent: number, readonly refundAmount: { readonly amount: number, readonly currency: string, readonly precision: number } } | null } | null }
    | { readonly __typename: 'BookingSuccess', readonly booking: { readonly id: string, readonly supplierReference: string, readonly status: BookingStatus, readonly utcExpiresAt: string, readonly optionId: string, readonly availabilityId: string, readonly localDateTimeStart: string, readonly allDay: boolean, readonly cancellable: boolean, readonly activity: { readonly id: string, readonly title: string, readonly timeZone: string, readonly meetingPoint: { readonly title: string } | null, readonly supplier: { readonly id: string, readonly name: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly title: string, readonly units: ReadonlyArray<{ readonly id: string, readonly title: string }> }> }, readonly contact: { readonly fullName: string | null, readonly emailAddress: string | null } | null, readonly pricing: { readonly total: { readonly amount: number, readonly currency: string, readonly precision: number }, readonly units: ReadonlyArray<{ readonly unitId: string, readonly quantity: number, readonly each: { readonly amount: number, readonly currency: string, readonly precision: number } }> }, readonly refundTiers: ReadonlyArray<{ readonly untilUtc: string, readonly refundPercent: number }>, readonly cancellation: { readonly refundPercent: number, readonly refundAmount: { readonly amount: number, readonly currency: string, readonly precision: number } } | null } }
   };

export type HoldBookingMutationVariables = Exact<{
  input: HoldBookingInput;
}>;


export type HoldBookingMutation = { readonly holdBooking:
    | { readonly __typename: 'BookingRefused', readonly code: BookingRefusalCode }
    | { readonly __typename: 'BookingSuccess', readonly booking: { readonly id: string, readonly supplierReference: string, readonly status: BookingStatus, readonly utcExpiresAt: string, readonly optionId: string, readonly availabilityId: string, readonly localDateTimeStart: string, readonly allDay: boolean, readonly cancellable: boolean, readonly activity: { readonly id: string, readonly title: string, readonly timeZone: string, readonly meetingPoint: { readonly title: string } | null, readonly supplier: { readonly id: string, readonly name: string }, readonly options: ReadonlyArray<{ readonly id: string, readonly title: string, readonly units: ReadonlyArray<{ readonly id: string, readonly title: string }> }> }, readonly contact: { readonly fullName: string | null, readonly emailAddress: string | null } | null, readonly pricing: { readonly total: { readonly amount: number, readonly currency: string, readonly precision: number }, readonly units: ReadonlyArray<{ readonly unitId: string, readonly quantity: number, readonly each: { readonly amount: number, readonly currency: string, readonly precision: number } }> }, readonly refundTiers: ReadonlyArray<{ readonly untilUtc: string, readonly refundPercent: number }>, readonly cancellation: { readonly refundPercent: number, readonly refundAmount: { readonly amount: number, readonly currency: string, readonly precision: number } } | null } }
   };

export type PriceFragment = { readonly amount: number, readonly currency: string, readonly precision: number };

export type CrumbsFragment = { readonly id: string, readonly name: string, readonly path: string, readonly ancestors: ReadonlyArray<{ readonly id: string, readonly name: string, readonly path: string }> };

export type PlaceChildrenQueryVariables = Exact<{
  path: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PlaceChildrenQuery = { readonly placeByPath: { readonly kind: PlaceKind, readonly id: string, readonly name: string, readonly path: string, readonly children: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly path: string } }> }, readonly ancestors: ReadonlyArray<{ readonly id: string, readonly name: string, readonly path: string }> } | null };

export type PlacePageQueryVariables = Exact<{
  path: string;
}>;


export type PlacePageQuery = { readonly placeByPath: { readonly kind: PlaceKind, readonly population: number | null, readonly timeZone: string | null, readonly id: string, readonly name: string, readonly path: string, readonly narrative: { readonly html: string, readonly locale: string } | null, readonly facts: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly children: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly path: string } }> }, readonly pointsOfInterest: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: PointOfInterestKind, readonly name: string } }> }, readonly activities: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly shortDescription: string, readonly categories: ReadonlyArray<ActivityCategory>, readonly place: { readonly id: string, readonly name: string, readonly path: string } | null, readonly fromPrice: { readonly amount: number, readonly currency: string, readonly precision: number } | null, readonly rating: { readonly average: number, readonly count: number } | null, readonly duration: { readonly minutesFrom: number, readonly minutesTo: number } | null } }> } | null, readonly tours: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly supplier: string | null, readonly duration: { readonly minutesFrom: number, readonly minutesTo: number } | null, readonly fromPrice: { readonly basis: TourPriceBasis, readonly price: { readonly amount: number, readonly currency: string, readonly precision: number } } | null, readonly rating: { readonly average: number, readonly count: number } | null } }> } | null, readonly lodgings: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly kind: LodgingKind, readonly stars: number | null, readonly rating: { readonly score: number, readonly reviewCount: number } | null, readonly place: { readonly id: string, readonly name: string } | null } }> } | null, readonly articles: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: ArticleKind, readonly title: string, readonly excerpt: string, readonly publishedAt: string } }> } | null, readonly books: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly subtitle: string | null, readonly contributors: ReadonlyArray<{ readonly name: string, readonly role: BookContributorRole }> } }> } | null, readonly ancestors: ReadonlyArray<{ readonly id: string, readonly name: string, readonly path: string }> } | null };

export type PlacesCalledQueryVariables = Exact<{
  text: string;
}>;


export type PlacesCalledQuery = { readonly searchPlaces: ReadonlyArray<{ readonly kind: PlaceKind, readonly id: string, readonly name: string, readonly path: string, readonly ancestors: ReadonlyArray<{ readonly id: string, readonly name: string, readonly path: string }> }> };

export type SearchPageQueryVariables = Exact<{
  filter: ActivityFilter;
  orderBy: ActivityOrder;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SearchPageQuery = { readonly activities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly facets: ReadonlyArray<{ readonly field: FacetField, readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> }>, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly shortDescription: string, readonly categories: ReadonlyArray<ActivityCategory>, readonly place: { readonly id: string, readonly name: string, readonly path: string } | null, readonly fromPrice: { readonly amount: number, readonly currency: string, readonly precision: number } | null, readonly rating: { readonly average: number, readonly count: number } | null, readonly duration: { readonly minutesFrom: number, readonly minutesTo: number } | null } }> } | null };

export type SearchedPlaceQueryVariables = Exact<{
  id: string;
}>;


export type SearchedPlaceQuery = { readonly place: { readonly id: string, readonly name: string, readonly path: string, readonly ancestors: ReadonlyArray<{ readonly id: string, readonly name: string, readonly path: string }> } | null };

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
export const BookableOptionFragmentDoc = new TypedDocumentString(`
    fragment BookableOption on Option {
  id
  title
  isDefault
  minUnits
  maxUnits
  instantConfirmation
  holdMinutes
  units {
    id
    title
    price {
      ...Price
    }
    minAge
    maxAge
    minQuantity
    maxQuantity
    accompaniedBy
  }
}
    fragment Price on Money {
  amount
  currency
  precision
}`, {"fragmentName":"BookableOption"}) as unknown as TypedDocumentString<BookableOptionFragment, unknown>;
export const BookableTimeFragmentDoc = new TypedDocumentString(`
    fragment BookableTime on Availability {
  id
  localDateTimeStart
  allDay
  status
  available
  vacancies
  unavailableBecause
  openingHours {
    from
    to
  }
  pricing {
    total {
      ...Price
    }
  }
}
    fragment Price on Money {
  amount
  currency
  precision
}`, {"fragmentName":"BookableTime"}) as unknown as TypedDocumentString<BookableTimeFragment, unknown>;
export const ListedActivityFragmentDoc = new TypedDocumentString(`
    fragment ListedActivity on Activity {
  id
  title
  shortDescription
  categories
  place {
    id
    name
    path
  }
  fromPrice {
    ...Price
  }
  rating {
    average
    count
  }
  duration {
    minutesFrom
    minutesTo
  }
}
    fragment Price on Money {
  amount
  currency
  precision
}`, {"fragmentName":"ListedActivity"}) as unknown as TypedDocumentString<ListedActivityFragment, unknown>;
export const BookingDetailsFragmentDoc = new TypedDocumentString(`
    fragment BookingDetails on Booking {
  id
  supplierReference
  status
  utcExpiresAt
  activity {
    id
    title
    timeZone
    meetingPoint {
      title
    }
    supplier {
      id
      name
    }
    options {
      id
      title
      units {
        id
        title
      }
    }
  }
  optionId
  availabilityId
  localDateTimeStart
  allDay
  contact {
    fullName
    emailAddress
  }
  pricing {
    total {
      ...Price
    }
    units {
      unitId
      quantity
      each {
        ...Price
      }
    }
  }
  refundTiers {
    untilUtc
    refundPercent
  }
  cancellable
  cancellation {
    refundPercent
    refundAmount {
      ...Price
    }
  }
}
    fragment Price on Money {
  amount
  currency
  precision
}`, {"fragmentName":"BookingDetails"}) as unknown as TypedDocumentString<BookingDetailsFragment, unknown>;
export const CrumbsFragmentDoc = new TypedDocumentString(`
    fragment Crumbs on Place {
  id
  name
  path
  ancestors {
    id
    name
    path
  }
}
    `, {"fragmentName":"Crumbs"}) as unknown as TypedDocumentString<CrumbsFragment, unknown>;
export const ActivityPageDocument = {"__meta__":{"hash":"sha256:019fddcdf455cc5fabd3f6779ff38ef080aa886806dcc0c59623c9f795bba31a"}} as unknown as TypedDocumentString<ActivityPageQuery, ActivityPageQueryVariables>;
export const AvailableDaysDocument = {"__meta__":{"hash":"sha256:d2a11a0dcdbe65aabb15377924a9be5bd45d01c06d79ff97237122cf500213da"}} as unknown as TypedDocumentString<AvailableDaysQuery, AvailableDaysQueryVariables>;
export const AvailableTimesDocument = {"__meta__":{"hash":"sha256:37b3114c6bb42ad5064abf55613de17809741cab1959ef67bab81289295a7e19"}} as unknown as TypedDocumentString<AvailableTimesQuery, AvailableTimesQueryVariables>;
export const BookingPageDocument = {"__meta__":{"hash":"sha256:8d5b3ed10796123a114333e32c58f45f0b1f99f34e138f01cfa9757b21f34971"}} as unknown as TypedDocumentString<BookingPageQuery, BookingPageQueryVariables>;
export const CancelBookingDocument = {"__meta__":{"hash":"sha256:171796b5fdb9bc663193c39fa42b44b4ded55e3c625c719f0cd8863d4b5a6d8b"}} as unknown as TypedDocumentString<CancelBookingMutation, CancelBookingMutationVariables>;
export const ConfirmBookingDocument = {"__meta__":{"hash":"sha256:c605881742508bade80f1c1be4e3e445539c99f4dd87fb6ebc741546fe954ad1"}} as unknown as TypedDocumentString<ConfirmBookingMutation, ConfirmBookingMutationVariables>;
export const ExtendHoldDocument = {"__meta__":{"hash":"sha256:f5ed87aac4e697c73f6d14f048a94602b99b05f3e95f0dbf104017fe34958dbb"}} as unknown as TypedDocumentString<ExtendHoldMutation, ExtendHoldMutationVariables>;
export const HoldBookingDocument = {"__meta__":{"hash":"sha256:333cab0386be21174122a3d615c5e8be3e50be6d484b50b0a8b268bbacc03d2d"}} as unknown as TypedDocumentString<HoldBookingMutation, HoldBookingMutationVariables>;
export const PlaceChildrenDocument = {"__meta__":{"hash":"sha256:92ba541af7828cc6f4a329b3c129880f0f1f4949500066ee5123fd4b80f9edee"}} as unknown as TypedDocumentString<PlaceChildrenQuery, PlaceChildrenQueryVariables>;
export const PlacePageDocument = {"__meta__":{"hash":"sha256:2c4fd1f8ac635f0316876605004e96eaeadb279e09a695efc8b20d76f654c199"}} as unknown as TypedDocumentString<PlacePageQuery, PlacePageQueryVariables>;
export const PlacesCalledDocument = {"__meta__":{"hash":"sha256:0c21ae07233da80804ce915e3b108d25ddfe21d3148076dd2e1a303b42f42ce6"}} as unknown as TypedDocumentString<PlacesCalledQuery, PlacesCalledQueryVariables>;
export const SearchPageDocument = {"__meta__":{"hash":"sha256:8fc0e34c31581e65ac0b52a8492dc2ae33f99883ebe2dc4286d68cd114cf9ea6"}} as unknown as TypedDocumentString<SearchPageQuery, SearchPageQueryVariables>;
export const SearchedPlaceDocument = {"__meta__":{"hash":"sha256:f4eac572b4fa6c390acbcd4dcd7c77b63e4b65de5c430ebc93be8b1102699b25"}} as unknown as TypedDocumentString<SearchedPlaceQuery, SearchedPlaceQueryVariables>;