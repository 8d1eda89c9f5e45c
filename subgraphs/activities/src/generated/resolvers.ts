import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ActivityRow, SupplierRow, PlaceReference } from '../rows.js';
import type { BookingRow } from '../booking/bookingRow.js';
import type { Refused } from '../booking/outcome.js';
import type { RequestContext } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC, RFC 3339, such as `2026-04-01T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** A calendar day, such as `2026-04-01`. */
  LocalDate: { input: string; output: string; }
  /** An instant as the clocks of the place show it, with their offset, such as `2026-10-25T02:30:00+02:00`. */
  LocalDateTime: { input: string; output: string; }
  /** A wall-clock time, such as `09:30`. */
  LocalTime: { input: string; output: string; }
  /** A whole number up to 2^53 - 1, as a JSON number. */
  MinorUnits: { input: bigint; output: bigint; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Something bookable at a place: OCTO's product. */
export type Activity = {
  /**
   * Bookable times whose start is on one of these local days (both included, at most 31), by start, then option. Of one option,
   * or of all. With `units` (at most 50) each says what they cost and whether they can be booked; `currency` (ISO 4217) is what
   * the price has to be in.
   */
  readonly availabilities: ReadonlyArray<Availability>;
  /** One bookable time; null when the option has none with this id. */
  readonly availability?: Maybe<Availability>;
  /**
   * One row for each of these local days (both included, at most 366) that has bookable times, in order. Of one option, or of
   * all.
   */
  readonly availabilityCalendar: ReadonlyArray<AvailabilityDay>;
  readonly cancellationPolicy: CancellationPolicy;
  readonly categories: ReadonlyArray<ActivityCategory>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly description: Scalars['String']['output'];
  /** Null when it has no fixed length. */
  readonly duration?: Maybe<Duration>;
  readonly features: ReadonlyArray<Feature>;
  /** The lowest price of one adult (or of one unit of no age) in the default option; null when no price is known. */
  readonly fromPrice?: Maybe<Money>;
  readonly id: Scalars['ID']['output'];
  /** Languages that it is offered in (BCP 47), in alphabetical order. */
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
  readonly meetingPoint?: Maybe<MeetingPoint>;
  /** What can be booked; the default one first. */
  readonly options: ReadonlyArray<Option>;
  /** The smallest place of the hierarchy that it happens in; null only while places cannot be reached. */
  readonly place?: Maybe<Place>;
  /** Travellers' mean rating; null when nobody has rated it. */
  readonly rating?: Maybe<Rating>;
  /** The supplier's own reference. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  readonly shortDescription: Scalars['String']['output'];
  readonly supplier: Supplier;
  /** IANA time zone of all its local times. */
  readonly timeZone: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** Something bookable at a place: OCTO's product. */
export type ActivityAvailabilitiesArgs = {
  currency?: InputMaybe<Scalars['String']['input']>;
  localDateEnd: Scalars['LocalDate']['input'];
  localDateStart: Scalars['LocalDate']['input'];
  optionId?: InputMaybe<Scalars['ID']['input']>;
  units?: InputMaybe<ReadonlyArray<UnitQuantity>>;
};


/** Something bookable at a place: OCTO's product. */
export type ActivityAvailabilityArgs = {
  id: Scalars['ID']['input'];
  optionId: Scalars['ID']['input'];
  units?: InputMaybe<ReadonlyArray<UnitQuantity>>;
};


/** Something bookable at a place: OCTO's product. */
export type ActivityAvailabilityCalendarArgs = {
  localDateEnd: Scalars['LocalDate']['input'];
  localDateStart: Scalars['LocalDate']['input'];
  optionId?: InputMaybe<Scalars['ID']['input']>;
  units?: InputMaybe<ReadonlyArray<UnitQuantity>>;
};

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

/** A page of activities, after Relay's Cursor Connections. */
export type ActivityConnection = {
  readonly edges: ReadonlyArray<ActivityEdge>;
  /** How all that pass the filter spread over each field's values. */
  readonly facets: ReadonlyArray<Facet>;
  readonly pageInfo: PageInfo;
  /** All that pass the filter, whatever page is asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

export type ActivityEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Activity;
};

/** Conditions that all hold; a condition left out, null or empty asks for nothing. */
export type ActivityFilter = {
  /** At least one of them; at most 50. */
  readonly categories?: InputMaybe<ReadonlyArray<ActivityCategory>>;
  /** The shortest duration (`minutesFrom`), bounds included. An unknown duration passes no bound. */
  readonly durationMinutes?: InputMaybe<IntRange>;
  /** At least one of them (BCP 47, written as `Activity.languages` has it); at most 50. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** 0 to 5. An activity without a rating does not pass. */
  readonly minimumRating?: InputMaybe<Scalars['Float']['input']>;
  /** Here or anywhere below. A place where nothing is, known or not, has no activities. */
  readonly place?: InputMaybe<Scalars['ID']['input']>;
  /** `fromPrice`, compared in euro cents at the reference rate of its currency; bounds included. An unknown price passes no bound. */
  readonly priceInEuroCents?: InputMaybe<IntRange>;
  /**
   * Whole words, all of which stand in title, short description or supplier's name, accents and case aside; at most 200
   * characters. Anything but letters and digits divides words.
   */
  readonly text?: InputMaybe<Scalars['String']['input']>;
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

/** A time that an option can be booked for: OCTO's availability. */
export type Availability = {
  /** True for an option with opening hours: it begins with the local day and ends with it. */
  readonly allDay: Scalars['Boolean']['output'];
  /** Whether it can be booked: with the units asked for, or with any when none were asked for. */
  readonly available: Scalars['Boolean']['output'];
  /** The places that `vacancies` began with; null is no limit. */
  readonly capacity?: Maybe<Scalars['Int']['output']>;
  /**
   * `localDateTimeStart`, unique within its option. Where clocks are set back an hour comes twice, and both times differ in their
   * offset; where they are set forward the times in between do not exist.
   */
  readonly id: Scalars['ID']['output'];
  readonly localDateTimeEnd: Scalars['LocalDateTime']['output'];
  readonly localDateTimeStart: Scalars['LocalDateTime']['output'];
  /** The most units in one booking; null is no limit. */
  readonly maxUnits?: Maybe<Scalars['Int']['output']>;
  /** Empty for an option that starts. */
  readonly openingHours: ReadonlyArray<OpeningHours>;
  readonly optionId: Scalars['ID']['output'];
  /** What the units asked for cost; null when none were asked for, and when they cannot be booked together. */
  readonly pricing?: Maybe<Pricing>;
  readonly status: AvailabilityStatus;
  /** Why the units asked for cannot be booked; null when they can, and when none were asked for. */
  readonly unavailableBecause?: Maybe<BookingRefusalCode>;
  /** It can be booked until then. */
  readonly utcCutoffAt: Scalars['DateTime']['output'];
  /**
   * Places that are left for the partner who asks, as far as known: the smaller of what is left at all and of what is left of the
   * partner's allotment. Where units are counted apart, the most that is left of one. 0 when CLOSED; null is no limit.
   */
  readonly vacancies?: Maybe<Scalars['Int']['output']>;
};

/** A local day, with all of its bookable times in one. */
export type AvailabilityDay = {
  /** Whether one of the day's times can be booked: with the units asked for, or with any when none were asked for. */
  readonly available: Scalars['Boolean']['output'];
  /** The most of the day; null is no limit. */
  readonly capacity?: Maybe<Scalars['Int']['output']>;
  readonly localDate: Scalars['LocalDate']['output'];
  /** Empty for options that start. */
  readonly openingHours: ReadonlyArray<OpeningHours>;
  /** The lowest total at which the units asked for can be booked on that day; null when they cannot. */
  readonly pricing?: Maybe<Pricing>;
  /** The best of the day: FREESALE, AVAILABLE, LIMITED, SOLD_OUT, CLOSED. */
  readonly status: AvailabilityStatus;
  /** The most of the day; null is no limit. */
  readonly vacancies?: Maybe<Scalars['Int']['output']>;
};

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

export type AvailabilityType =
  /** It is open for some hours; each day is an availability. */
  | 'OPENING_HOURS'
  /** It starts at fixed times; each is an availability. */
  | 'START_TIME';

/** OCTO's booking: units of one option at one time. Times, prices and refund tiers stay as they were agreed. */
export type Booking = {
  readonly activity: Activity;
  readonly allDay: Scalars['Boolean']['output'];
  readonly availabilityId: Scalars['ID']['output'];
  /** Whether `cancelBooking` would change it now. */
  readonly cancellable: Scalars['Boolean']['output'];
  /** Null unless it is CANCELLED. */
  readonly cancellation?: Maybe<Cancellation>;
  readonly contact?: Maybe<Contact>;
  /** True when it was sold without a limit of places. */
  readonly freesale: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly localDateTimeEnd: Scalars['LocalDateTime']['output'];
  readonly localDateTimeStart: Scalars['LocalDateTime']['output'];
  readonly notes?: Maybe<Scalars['String']['output']>;
  readonly optionId: Scalars['ID']['output'];
  readonly pricing: Pricing;
  /** From the most generous to the least. Empty: no refund. */
  readonly refundTiers: ReadonlyArray<FrozenRefundTier>;
  readonly resellerReference?: Maybe<Scalars['String']['output']>;
  readonly status: BookingStatus;
  /** A short code for people, unique everywhere. */
  readonly supplierReference: Scalars['String']['output'];
  /** One for each that was booked. */
  readonly unitItems: ReadonlyArray<UnitItem>;
  readonly utcConfirmedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly utcCreatedAt: Scalars['DateTime']['output'];
  /** When the hold ends, or ended, unless it was confirmed. */
  readonly utcExpiresAt: Scalars['DateTime']['output'];
  readonly utcRedeemedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly utcStartAt: Scalars['DateTime']['output'];
  readonly utcUpdatedAt: Scalars['DateTime']['output'];
  /** The one that the client made. */
  readonly uuid: Scalars['ID']['output'];
};

export type BookingConnection = {
  readonly edges: ReadonlyArray<BookingEdge>;
  readonly pageInfo: PageInfo;
  /** All that pass the filter, whatever page is asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

export type BookingEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Booking;
};

/** Conditions that all hold; a condition left out or null, or an empty list, asks for nothing. */
export type BookingFilter = {
  readonly activityId?: InputMaybe<Scalars['ID']['input']>;
  /** Made then or later. */
  readonly createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  readonly localDateEnd?: InputMaybe<Scalars['LocalDate']['input']>;
  /** The start's day on the clocks of the place; both bounds are included. */
  readonly localDateStart?: InputMaybe<Scalars['LocalDate']['input']>;
  readonly resellerReference?: InputMaybe<Scalars['String']['input']>;
  readonly status?: InputMaybe<ReadonlyArray<BookingStatus>>;
  readonly supplierReference?: InputMaybe<Scalars['String']['input']>;
  /** The one that the client made. */
  readonly uuid?: InputMaybe<Scalars['ID']['input']>;
};

export type BookingOrder = {
  readonly direction?: OrderDirection;
  readonly field: BookingOrderField;
};

/** Ties are broken by id in the same direction. */
export type BookingOrderField =
  /** When it was made. */
  | 'CREATED'
  /** When it starts. */
  | 'START';

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

export type BookingRefused = {
  /** What is left of the time that was asked for. */
  readonly availability?: Maybe<Availability>;
  readonly code: BookingRefusalCode;
  /** The booking as it stands; null when it is about none. */
  readonly currentBooking?: Maybe<Booking>;
  /** The part of the input that it is about, such as `units.0.quantity`. */
  readonly field?: Maybe<Scalars['String']['output']>;
  readonly message: Scalars['String']['output'];
};

export type BookingResult = BookingRefused | BookingSuccess;

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

export type BookingSuccess = {
  readonly booking: Booking;
  /** True: this had been done before, and the booking is returned as it stands. */
  readonly replayed: Scalars['Boolean']['output'];
};

export type CancelBookingInput = {
  readonly bookingId: Scalars['ID']['input'];
  /** At most 500 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type Cancellation = {
  readonly reason?: Maybe<Scalars['String']['output']>;
  readonly refund: Refund;
  /** That share of the total; a fraction of a minor unit is rounded up, in the traveller's favour. */
  readonly refundAmount: Money;
  readonly refundPercent: Scalars['Int']['output'];
  readonly utcCancelledAt: Scalars['DateTime']['output'];
};

export type CancellationPolicy = {
  /** Tiers from the most generous to the least; the first that still holds applies. Empty: no refund. */
  readonly tiers: ReadonlyArray<RefundTier>;
};

/** What is given replaces what the hold was made with. */
export type ConfirmBookingInput = {
  readonly bookingId: Scalars['ID']['input'];
  readonly contact?: InputMaybe<ContactInput>;
  /** At most 2000 characters. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters. */
  readonly resellerReference?: InputMaybe<Scalars['String']['input']>;
};

export type Contact = {
  readonly country?: Maybe<Scalars['String']['output']>;
  readonly emailAddress?: Maybe<Scalars['String']['output']>;
  readonly firstName?: Maybe<Scalars['String']['output']>;
  readonly fullName?: Maybe<Scalars['String']['output']>;
  readonly lastName?: Maybe<Scalars['String']['output']>;
  readonly locales?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly phoneNumber?: Maybe<Scalars['String']['output']>;
};

/** Who travels, or who to reach. Texts have at most 200 characters. */
export type ContactInput = {
  /** ISO 3166-1, two capital letters. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  readonly emailAddress?: InputMaybe<Scalars['String']['input']>;
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  readonly fullName?: InputMaybe<Scalars['String']['input']>;
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** BCP 47; at most 10. */
  readonly locales?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly phoneNumber?: InputMaybe<Scalars['String']['input']>;
};

/** From shortest to longest; equal when it is fixed. */
export type Duration = {
  readonly minutesFrom: Scalars['Int']['output'];
  readonly minutesTo: Scalars['Int']['output'];
};

export type ExtendHoldInput = {
  readonly bookingId: Scalars['ID']['input'];
  /** 1 to 60, and `Option.holdMinutes` at most, from now; that long when nothing is said here. */
  readonly expirationMinutes?: InputMaybe<Scalars['Int']['input']>;
};

export type Facet = {
  readonly field: FacetField;
  /** Most counted first, then by value; values that count nothing are left out. */
  readonly values: ReadonlyArray<FacetValue>;
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

export type FacetValue = {
  readonly count: Scalars['Int']['output'];
  /** As the filter takes it: a category, a language, or the lower bound of a band (`UNKNOWN` where there is no value). */
  readonly value: Scalars['String']['output'];
};

export type Feature = {
  readonly description: Scalars['String']['output'];
  readonly type: FeatureType;
};

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

export type FrozenRefundTier = {
  readonly refundPercent: Scalars['Int']['output'];
  /** The refund holds until then, that instant included. */
  readonly untilUtc: Scalars['DateTime']['output'];
};

export type HoldBookingInput = {
  readonly activityId: Scalars['ID']['input'];
  readonly availabilityId: Scalars['ID']['input'];
  readonly contact?: InputMaybe<ContactInput>;
  /** The currency that the option is priced in; another one is refused. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** The total that the client was shown; when it is another by now, PRICE_CHANGED. */
  readonly expectedTotal?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** 1 to 60. A hold lasts for `Option.holdMinutes` at most, and for that long when nothing is said here. */
  readonly expirationMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** At most 2000 characters. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  readonly optionId: Scalars['ID']['input'];
  /** At most 200 characters. */
  readonly resellerReference?: InputMaybe<Scalars['String']['input']>;
  /** Each unit once; at most 1000 in all. */
  readonly units: ReadonlyArray<UnitQuantity>;
  /** A UUID (version 1 to 8) that the client makes, one for each booking. */
  readonly uuid: Scalars['ID']['input'];
};

/** Neither bound may be below 0, nor `min` above `max`. */
export type IntRange = {
  readonly max?: InputMaybe<Scalars['Int']['input']>;
  readonly min?: InputMaybe<Scalars['Int']['input']>;
};

export type MeetingPoint = {
  readonly latitude: Scalars['Float']['output'];
  readonly longitude: Scalars['Float']['output'];
  readonly title: Scalars['String']['output'];
};

export type MergeRule =
  /** True when every shard says true. */
  | 'ALL'
  /** True when any shard says true. */
  | 'ANY'
  /** Lists of counted things: elements with the same key become one and their whole numbers add up; most counted first, then by key. */
  | 'COUNTS'
  /** The same on every shard: the first that is not null. */
  | 'FIRST'
  /** The largest value; null when every shard says null. */
  | 'MAX'
  /** The smallest value; null when every shard says null. */
  | 'MIN'
  /** A Relay connection: edges ordered by cursor, cut to the page, pageInfo made anew. */
  | 'PAGE'
  /** Numbers add up. */
  | 'SUM';

/** An amount in the smallest unit of its currency: `amount` / 10^`precision`. */
export type Money = {
  readonly amount: Scalars['MinorUnits']['output'];
  /** ISO 4217. */
  readonly currency: Scalars['String']['output'];
  /** Digits after the decimal point: 2 for EUR, 0 for JPY, 3 for KWD. */
  readonly precision: Scalars['Int']['output'];
};

/**
 * Bookings are for partners: a request that names none gets the error UNAUTHORIZED_FIELD, and another partner's booking is like
 * one that does not exist. A refusal is an answer and has changed nothing; OUTCOME_UNKNOWN is resolved by sending the same
 * mutation again.
 */
export type Mutation = {
  /** ON_HOLD becomes EXPIRED; CONFIRMED and PENDING become CANCELLED, with a refund as the tiers have it (PENDING: in full). */
  readonly cancelBooking: BookingResult;
  /** ON_HOLD becomes CONFIRMED, or PENDING where the supplier decides. */
  readonly confirmBooking: BookingResult;
  /** Keeps a hold for longer: from now on, but for at most two hours from its making. */
  readonly extendHold: BookingResult;
  /**
   * Takes the places for a while, at a price that stays. The same `uuid` with the same content returns the booking that it
   * made, with other content INVALID_BOOKING_UUID; uuids are never forgotten.
   */
  readonly holdBooking: BookingResult;
};


/**
 * Bookings are for partners: a request that names none gets the error UNAUTHORIZED_FIELD, and another partner's booking is like
 * one that does not exist. A refusal is an answer and has changed nothing; OUTCOME_UNKNOWN is resolved by sending the same
 * mutation again.
 */
export type MutationCancelBookingArgs = {
  input: CancelBookingInput;
};


/**
 * Bookings are for partners: a request that names none gets the error UNAUTHORIZED_FIELD, and another partner's booking is like
 * one that does not exist. A refusal is an answer and has changed nothing; OUTCOME_UNKNOWN is resolved by sending the same
 * mutation again.
 */
export type MutationConfirmBookingArgs = {
  input: ConfirmBookingInput;
};


/**
 * Bookings are for partners: a request that names none gets the error UNAUTHORIZED_FIELD, and another partner's booking is like
 * one that does not exist. A refusal is an answer and has changed nothing; OUTCOME_UNKNOWN is resolved by sending the same
 * mutation again.
 */
export type MutationExtendHoldArgs = {
  input: ExtendHoldInput;
};


/**
 * Bookings are for partners: a request that names none gets the error UNAUTHORIZED_FIELD, and another partner's booking is like
 * one that does not exist. A refusal is an answer and has changed nothing; OUTCOME_UNKNOWN is resolved by sending the same
 * mutation again.
 */
export type MutationHoldBookingArgs = {
  input: HoldBookingInput;
};

/** A `to` that is not after its `from` is on the next day. */
export type OpeningHours = {
  readonly from: Scalars['LocalTime']['output'];
  readonly to: Scalars['LocalTime']['output'];
};

/** A bookable variant of an activity: OCTO's option. */
export type Option = {
  readonly availabilityType: AvailabilityType;
  /** It can be booked until so many minutes before the start, or before it closes for the day. */
  readonly cutoffMinutes: Scalars['Int']['output'];
  /** How many minutes a hold lasts at most. */
  readonly holdMinutes: Scalars['Int']['output'];
  readonly id: Scalars['ID']['output'];
  /** False when the supplier decides about each booking, which is PENDING until then. */
  readonly instantConfirmation: Scalars['Boolean']['output'];
  readonly isDefault: Scalars['Boolean']['output'];
  readonly maxUnits?: Maybe<Scalars['Int']['output']>;
  readonly minUnits: Scalars['Int']['output'];
  /** Empty for an activity that is open rather than starting. */
  readonly startTimes: ReadonlyArray<Scalars['LocalTime']['output']>;
  readonly title: Scalars['String']['output'];
  readonly units: ReadonlyArray<Unit>;
};

export type OrderDirection =
  | 'ASC'
  | 'DESC';

/** Where a page stands, after Relay's Cursor Connections. */
export type PageInfo = {
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

export type Place = {
  /** Activities here and everywhere below, one page at a time. */
  readonly activities?: Maybe<ActivityConnection>;
  readonly id: Scalars['ID']['output'];
};


export type PlaceActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ActivityOrder;
};

export type Pricing = {
  readonly total: Money;
  /** In the order in which they were asked for. */
  readonly units: ReadonlyArray<UnitPricing>;
};

export type Query = {
  /** All activities that pass the filter, one page at a time. */
  readonly activities?: Maybe<ActivityConnection>;
  /** Activities in the order of `ids` (at most 100); null and an error where an id has no activity. */
  readonly activitiesByIds: ReadonlyArray<Maybe<Activity>>;
  /** The activity with this id. An id that nothing has: null and the error NOT_FOUND. */
  readonly activity?: Maybe<Activity>;
  /** The partner's own booking with this id. Anything else: null and the error NOT_FOUND. */
  readonly booking?: Maybe<Booking>;
  /** The partner's own booking with this `supplierReference`, however it is typed; null without an error when there is none. */
  readonly bookingByReference?: Maybe<Booking>;
  /**
   * The booking that the partner made for this activity with this uuid; null when there is none. It resolves an unknown
   * outcome: what is not there was not made.
   */
  readonly bookingByUuid?: Maybe<Booking>;
  /** The partner's own bookings that pass the filter, one page at a time: all of them, or null and an error. */
  readonly bookings?: Maybe<BookingConnection>;
  /** The supplier with this id. An id that nothing has: null and the error NOT_FOUND. */
  readonly supplier?: Maybe<Supplier>;
  /** All suppliers by name. */
  readonly suppliers?: Maybe<SupplierConnection>;
};


export type QueryActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ActivityOrder;
};


export type QueryActivitiesByIdsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryActivityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBookingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBookingByReferenceArgs = {
  reference: Scalars['String']['input'];
};


export type QueryBookingByUuidArgs = {
  activityId: Scalars['ID']['input'];
  uuid: Scalars['ID']['input'];
};


export type QueryBookingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BookingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: BookingOrder;
};


export type QuerySupplierArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySuppliersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type Rating = {
  /** 1 to 5. */
  readonly average: Scalars['Float']['output'];
  readonly count: Scalars['Int']['output'];
};

export type Refund =
  | 'FULL'
  | 'NONE'
  | 'PARTIAL';

export type RefundTier = {
  readonly refundPercent: Scalars['Int']['output'];
  /** The refund holds until this long before the start. */
  readonly untilMinutesBeforeStart: Scalars['Int']['output'];
};

/** Who runs activities: OCTO's supplier. */
export type Supplier = {
  readonly contactEmail?: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  /** The place that it works from; null only while places cannot be reached. */
  readonly place?: Maybe<Place>;
  readonly website?: Maybe<Scalars['String']['output']>;
};

export type SupplierConnection = {
  readonly edges: ReadonlyArray<SupplierEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type SupplierEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Supplier;
};

/** What is counted and priced in a booking: OCTO's unit. */
export type Unit = {
  /** Ids of units of which a booking with this one needs at least one; empty when it may be alone. */
  readonly accompaniedBy: ReadonlyArray<Scalars['ID']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly maxAge?: Maybe<Scalars['Int']['output']>;
  /** Null is no limit of its own. */
  readonly maxQuantity?: Maybe<Scalars['Int']['output']>;
  readonly minAge?: Maybe<Scalars['Int']['output']>;
  /** A booking that has any of it has at least so many. */
  readonly minQuantity: Scalars['Int']['output'];
  /** How many places one of it takes; a family of four takes 4. */
  readonly paxCount: Scalars['Int']['output'];
  readonly price: Money;
  readonly title: Scalars['String']['output'];
  readonly type: UnitType;
};

/** One ticket. */
export type UnitItem = {
  readonly price: Money;
  readonly status: BookingStatus;
  readonly unitId: Scalars['ID']['output'];
  readonly uuid: Scalars['ID']['output'];
};

export type UnitPricing = {
  readonly each: Money;
  readonly quantity: Scalars['Int']['output'];
  readonly unitId: Scalars['ID']['output'];
};

/** How many of a unit are asked for. */
export type UnitQuantity = {
  /** 1 to 1000. */
  readonly quantity: Scalars['Int']['input'];
  readonly unitId: Scalars['ID']['input'];
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



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Activity: Activity;
  Booking: Booking;
  Place: Place;
  Supplier: Supplier;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Activity:
    ( { __typename: 'Activity' }
    & GraphQLRecursivePick<FederationTypes['Activity'], {"id":true}> );
  Booking:
    ( { __typename: 'Booking' }
    & GraphQLRecursivePick<FederationTypes['Booking'], {"id":true}> );
  Place:
    ( { __typename: 'Place' }
    & GraphQLRecursivePick<FederationTypes['Place'], {"id":true}> );
  Supplier:
    ( { __typename: 'Supplier' }
    & GraphQLRecursivePick<FederationTypes['Supplier'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  BookingResult:
    | ( Refused )
    | ( Omit<BookingSuccess, 'booking'> & { booking: _RefType['Booking'] } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Activity: ResolverTypeWrapper<ActivityRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActivityCategory: ActivityCategory;
  ActivityConnection: ResolverTypeWrapper<Omit<ActivityConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ActivityEdge']> }>;
  ActivityEdge: ResolverTypeWrapper<Omit<ActivityEdge, 'node'> & { node: ResolversTypes['Activity'] }>;
  ActivityFilter: ActivityFilter;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ActivityOrder: ActivityOrder;
  ActivityOrderField: ActivityOrderField;
  Availability: ResolverTypeWrapper<Availability>;
  AvailabilityDay: ResolverTypeWrapper<AvailabilityDay>;
  AvailabilityStatus: AvailabilityStatus;
  AvailabilityType: AvailabilityType;
  Booking: ResolverTypeWrapper<BookingRow>;
  BookingConnection: ResolverTypeWrapper<Omit<BookingConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['BookingEdge']> }>;
  BookingEdge: ResolverTypeWrapper<Omit<BookingEdge, 'node'> & { node: ResolversTypes['Booking'] }>;
  BookingFilter: BookingFilter;
  BookingOrder: BookingOrder;
  BookingOrderField: BookingOrderField;
  BookingRefusalCode: BookingRefusalCode;
  BookingRefused: ResolverTypeWrapper<Refused>;
  BookingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['BookingResult']>;
  BookingStatus: BookingStatus;
  BookingSuccess: ResolverTypeWrapper<Omit<BookingSuccess, 'booking'> & { booking: ResolversTypes['Booking'] }>;
  CancelBookingInput: CancelBookingInput;
  Cancellation: ResolverTypeWrapper<Cancellation>;
  CancellationPolicy: ResolverTypeWrapper<CancellationPolicy>;
  ConfirmBookingInput: ConfirmBookingInput;
  Contact: ResolverTypeWrapper<Contact>;
  ContactInput: ContactInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Duration: ResolverTypeWrapper<Duration>;
  ExtendHoldInput: ExtendHoldInput;
  Facet: ResolverTypeWrapper<Facet>;
  FacetField: FacetField;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  Feature: ResolverTypeWrapper<Feature>;
  FeatureType: FeatureType;
  FrozenRefundTier: ResolverTypeWrapper<FrozenRefundTier>;
  HoldBookingInput: HoldBookingInput;
  IntRange: IntRange;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  LocalDateTime: ResolverTypeWrapper<Scalars['LocalDateTime']['output']>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  MeetingPoint: ResolverTypeWrapper<MeetingPoint>;
  MergeRule: MergeRule;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpeningHours: ResolverTypeWrapper<OpeningHours>;
  Option: ResolverTypeWrapper<Option>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Place: ResolverTypeWrapper<PlaceReference>;
  Pricing: ResolverTypeWrapper<Pricing>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rating: ResolverTypeWrapper<Rating>;
  Refund: Refund;
  RefundTier: ResolverTypeWrapper<RefundTier>;
  Supplier: ResolverTypeWrapper<SupplierRow>;
  SupplierConnection: ResolverTypeWrapper<Omit<SupplierConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SupplierEdge']> }>;
  SupplierEdge: ResolverTypeWrapper<Omit<SupplierEdge, 'node'> & { node: ResolversTypes['Supplier'] }>;
  Unit: ResolverTypeWrapper<Unit>;
  UnitItem: ResolverTypeWrapper<UnitItem>;
  UnitPricing: ResolverTypeWrapper<UnitPricing>;
  UnitQuantity: UnitQuantity;
  UnitType: UnitType;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Activity: ActivityRow;
  ID: Scalars['ID']['output'];
  ActivityConnection: Omit<ActivityConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ActivityEdge']> };
  ActivityEdge: Omit<ActivityEdge, 'node'> & { node: ResolversParentTypes['Activity'] };
  ActivityFilter: ActivityFilter;
  Float: Scalars['Float']['output'];
  ActivityOrder: ActivityOrder;
  Availability: Availability;
  AvailabilityDay: AvailabilityDay;
  Booking: BookingRow;
  BookingConnection: Omit<BookingConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['BookingEdge']> };
  BookingEdge: Omit<BookingEdge, 'node'> & { node: ResolversParentTypes['Booking'] };
  BookingFilter: BookingFilter;
  BookingOrder: BookingOrder;
  BookingRefused: Refused;
  BookingResult: ResolversUnionTypes<ResolversParentTypes>['BookingResult'];
  BookingSuccess: Omit<BookingSuccess, 'booking'> & { booking: ResolversParentTypes['Booking'] };
  CancelBookingInput: CancelBookingInput;
  Cancellation: Cancellation;
  CancellationPolicy: CancellationPolicy;
  ConfirmBookingInput: ConfirmBookingInput;
  Contact: Contact;
  ContactInput: ContactInput;
  DateTime: Scalars['DateTime']['output'];
  Duration: Duration;
  ExtendHoldInput: ExtendHoldInput;
  Facet: Facet;
  FacetValue: FacetValue;
  Feature: Feature;
  FrozenRefundTier: FrozenRefundTier;
  HoldBookingInput: HoldBookingInput;
  IntRange: IntRange;
  LocalDate: Scalars['LocalDate']['output'];
  LocalDateTime: Scalars['LocalDateTime']['output'];
  LocalTime: Scalars['LocalTime']['output'];
  MeetingPoint: MeetingPoint;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  OpeningHours: OpeningHours;
  Option: Option;
  PageInfo: PageInfo;
  Place: PlaceReference;
  Pricing: Pricing;
  Query: Record<PropertyKey, never>;
  Rating: Rating;
  RefundTier: RefundTier;
  Supplier: SupplierRow;
  SupplierConnection: Omit<SupplierConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SupplierEdge']> };
  SupplierEdge: Omit<SupplierEdge, 'node'> & { node: ResolversParentTypes['Supplier'] };
  Unit: Unit;
  UnitItem: UnitItem;
  UnitPricing: UnitPricing;
  UnitQuantity: UnitQuantity;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type IdempotentDirectiveArgs = { };

export type IdempotentDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = IdempotentDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type MergeDirectiveArgs = {
  rule: MergeRule;
};

export type MergeDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = MergeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OwnedDirectiveArgs = {
  id?: Scalars['String']['input'];
};

export type OwnedDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = OwnedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RouteDirectiveArgs = {
  id: Scalars['String']['input'];
  max?: Scalars['Int']['input'];
};

export type RouteDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = RouteDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ScatterDirectiveArgs = { };

export type ScatterDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ScatterDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type StrictDirectiveArgs = { };

export type StrictDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = StrictDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActivityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity'], FederationReferenceType extends FederationReferenceTypes['Activity'] = FederationReferenceTypes['Activity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Activity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  availabilities?: Resolver<ReadonlyArray<ResolversTypes['Availability']>, ParentType, ContextType, RequireFields<ActivityAvailabilitiesArgs, 'localDateEnd' | 'localDateStart'>>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType, RequireFields<ActivityAvailabilityArgs, 'id' | 'optionId'>>;
  availabilityCalendar?: Resolver<ReadonlyArray<ResolversTypes['AvailabilityDay']>, ParentType, ContextType, RequireFields<ActivityAvailabilityCalendarArgs, 'localDateEnd' | 'localDateStart'>>;
  cancellationPolicy?: Resolver<ResolversTypes['CancellationPolicy'], ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['ActivityCategory']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  features?: Resolver<ReadonlyArray<ResolversTypes['Feature']>, ParentType, ContextType>;
  fromPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  languages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  meetingPoint?: Resolver<Maybe<ResolversTypes['MeetingPoint']>, ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['Option']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Rating']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shortDescription?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActivityEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['Facet']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActivityEdge'] = ResolversParentTypes['ActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  allDay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localDateTimeEnd?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  localDateTimeStart?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  maxUnits?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  openingHours?: Resolver<ReadonlyArray<ResolversTypes['OpeningHours']>, ParentType, ContextType>;
  optionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pricing?: Resolver<Maybe<ResolversTypes['Pricing']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AvailabilityStatus'], ParentType, ContextType>;
  unavailableBecause?: Resolver<Maybe<ResolversTypes['BookingRefusalCode']>, ParentType, ContextType>;
  utcCutoffAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vacancies?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AvailabilityDayResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AvailabilityDay'] = ResolversParentTypes['AvailabilityDay']> = {
  available?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  localDate?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  openingHours?: Resolver<ReadonlyArray<ResolversTypes['OpeningHours']>, ParentType, ContextType>;
  pricing?: Resolver<Maybe<ResolversTypes['Pricing']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AvailabilityStatus'], ParentType, ContextType>;
  vacancies?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BookingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Booking'] = ResolversParentTypes['Booking'], FederationReferenceType extends FederationReferenceTypes['Booking'] = FederationReferenceTypes['Booking']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Booking']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activity?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
  allDay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  availabilityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cancellable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cancellation?: Resolver<Maybe<ResolversTypes['Cancellation']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  freesale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localDateTimeEnd?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  localDateTimeStart?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  optionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pricing?: Resolver<ResolversTypes['Pricing'], ParentType, ContextType>;
  refundTiers?: Resolver<ReadonlyArray<ResolversTypes['FrozenRefundTier']>, ParentType, ContextType>;
  resellerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BookingStatus'], ParentType, ContextType>;
  supplierReference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitItems?: Resolver<ReadonlyArray<ResolversTypes['UnitItem']>, ParentType, ContextType>;
  utcConfirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  utcCreatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  utcExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  utcRedeemedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  utcStartAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  utcUpdatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  uuid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BookingConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BookingConnection'] = ResolversParentTypes['BookingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BookingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BookingEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BookingEdge'] = ResolversParentTypes['BookingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Booking'], ParentType, ContextType>;
};

export type BookingRefusedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BookingRefused'] = ResolversParentTypes['BookingRefused']> = {
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['BookingRefusalCode'], ParentType, ContextType>;
  currentBooking?: Resolver<Maybe<ResolversTypes['Booking']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BookingResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BookingResult'] = ResolversParentTypes['BookingResult']> = {
  __resolveType: TypeResolveFn<'BookingRefused' | 'BookingSuccess', ParentType, ContextType>;
};

export type BookingSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BookingSuccess'] = ResolversParentTypes['BookingSuccess']> = {
  booking?: Resolver<ResolversTypes['Booking'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancellationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Cancellation'] = ResolversParentTypes['Cancellation']> = {
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refund?: Resolver<ResolversTypes['Refund'], ParentType, ContextType>;
  refundAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refundPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  utcCancelledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CancellationPolicyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CancellationPolicy'] = ResolversParentTypes['CancellationPolicy']> = {
  tiers?: Resolver<ReadonlyArray<ResolversTypes['RefundTier']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  emailAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locales?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DurationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Duration'] = ResolversParentTypes['Duration']> = {
  minutesFrom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutesTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  field?: Resolver<ResolversTypes['FacetField'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FeatureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Feature'] = ResolversParentTypes['Feature']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['FeatureType'], ParentType, ContextType>;
};

export type FrozenRefundTierResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FrozenRefundTier'] = ResolversParentTypes['FrozenRefundTier']> = {
  refundPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  untilUtc?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export interface LocalDateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDateTime'], any> {
  name: 'LocalDateTime';
}

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MeetingPointResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MeetingPoint'] = ResolversParentTypes['MeetingPoint']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelBooking?: Resolver<ResolversTypes['BookingResult'], ParentType, ContextType, RequireFields<MutationCancelBookingArgs, 'input'>>;
  confirmBooking?: Resolver<ResolversTypes['BookingResult'], ParentType, ContextType, RequireFields<MutationConfirmBookingArgs, 'input'>>;
  extendHold?: Resolver<ResolversTypes['BookingResult'], ParentType, ContextType, RequireFields<MutationExtendHoldArgs, 'input'>>;
  holdBooking?: Resolver<ResolversTypes['BookingResult'], ParentType, ContextType, RequireFields<MutationHoldBookingArgs, 'input'>>;
};

export type OpeningHoursResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OpeningHours'] = ResolversParentTypes['OpeningHours']> = {
  from?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
};

export type OptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Option'] = ResolversParentTypes['Option']> = {
  availabilityType?: Resolver<ResolversTypes['AvailabilityType'], ParentType, ContextType>;
  cutoffMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  holdMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instantConfirmation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxUnits?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startTimes?: Resolver<ReadonlyArray<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place'], FederationReferenceType extends FederationReferenceTypes['Place'] = FederationReferenceTypes['Place']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Place']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<PlaceActivitiesArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PricingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Pricing'] = ResolversParentTypes['Pricing']> = {
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['UnitPricing']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<QueryActivitiesArgs, 'orderBy'>>;
  activitiesByIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Activity']>>, ParentType, ContextType, RequireFields<QueryActivitiesByIdsArgs, 'ids'>>;
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<QueryActivityArgs, 'id'>>;
  booking?: Resolver<Maybe<ResolversTypes['Booking']>, ParentType, ContextType, RequireFields<QueryBookingArgs, 'id'>>;
  bookingByReference?: Resolver<Maybe<ResolversTypes['Booking']>, ParentType, ContextType, RequireFields<QueryBookingByReferenceArgs, 'reference'>>;
  bookingByUuid?: Resolver<Maybe<ResolversTypes['Booking']>, ParentType, ContextType, RequireFields<QueryBookingByUuidArgs, 'activityId' | 'uuid'>>;
  bookings?: Resolver<Maybe<ResolversTypes['BookingConnection']>, ParentType, ContextType, RequireFields<QueryBookingsArgs, 'orderBy'>>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType, RequireFields<QuerySupplierArgs, 'id'>>;
  suppliers?: Resolver<Maybe<ResolversTypes['SupplierConnection']>, ParentType, ContextType, Partial<QuerySuppliersArgs>>;
};

export type RatingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Rating'] = ResolversParentTypes['Rating']> = {
  average?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RefundTierResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RefundTier'] = ResolversParentTypes['RefundTier']> = {
  refundPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  untilMinutesBeforeStart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupplierResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier'], FederationReferenceType extends FederationReferenceTypes['Supplier'] = FederationReferenceTypes['Supplier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Supplier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contactEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SupplierConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SupplierConnection'] = ResolversParentTypes['SupplierConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SupplierEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupplierEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SupplierEdge'] = ResolversParentTypes['SupplierEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
};

export type UnitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  accompaniedBy?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paxCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['UnitType'], ParentType, ContextType>;
};

export type UnitItemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnitItem'] = ResolversParentTypes['UnitItem']> = {
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BookingStatus'], ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  uuid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UnitPricingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnitPricing'] = ResolversParentTypes['UnitPricing']> = {
  each?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Activity?: ActivityResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  AvailabilityDay?: AvailabilityDayResolvers<ContextType>;
  Booking?: BookingResolvers<ContextType>;
  BookingConnection?: BookingConnectionResolvers<ContextType>;
  BookingEdge?: BookingEdgeResolvers<ContextType>;
  BookingRefused?: BookingRefusedResolvers<ContextType>;
  BookingResult?: BookingResultResolvers<ContextType>;
  BookingSuccess?: BookingSuccessResolvers<ContextType>;
  Cancellation?: CancellationResolvers<ContextType>;
  CancellationPolicy?: CancellationPolicyResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Duration?: DurationResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  Feature?: FeatureResolvers<ContextType>;
  FrozenRefundTier?: FrozenRefundTierResolvers<ContextType>;
  LocalDate?: GraphQLScalarType;
  LocalDateTime?: GraphQLScalarType;
  LocalTime?: GraphQLScalarType;
  MeetingPoint?: MeetingPointResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OpeningHours?: OpeningHoursResolvers<ContextType>;
  Option?: OptionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  Pricing?: PricingResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rating?: RatingResolvers<ContextType>;
  RefundTier?: RefundTierResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  SupplierConnection?: SupplierConnectionResolvers<ContextType>;
  SupplierEdge?: SupplierEdgeResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitItem?: UnitItemResolvers<ContextType>;
  UnitPricing?: UnitPricingResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  idempotent?: IdempotentDirectiveResolver<any, any, ContextType>;
  merge?: MergeDirectiveResolver<any, any, ContextType>;
  owned?: OwnedDirectiveResolver<any, any, ContextType>;
  route?: RouteDirectiveResolver<any, any, ContextType>;
  scatter?: ScatterDirectiveResolver<any, any, ContextType>;
  strict?: StrictDirectiveResolver<any, any, ContextType>;
};
