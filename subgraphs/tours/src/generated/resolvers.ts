import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TourRow, PlaceReference } from '../rows.js';
import type { StopRecord, DayStopRecord } from '../tour/tourContent.js';
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
  /** A wall-clock time, such as `09:30`. */
  LocalTime: { input: string; output: string; }
  /** A whole number up to 2^53 - 1, as a JSON number. */
  MinorUnits: { input: bigint; output: bigint; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An amount in the smallest unit of its currency: `amount` / 10^`precision`. */
export type Money = {
  readonly amount: Scalars['MinorUnits']['output'];
  /** ISO 4217. */
  readonly currency: Scalars['String']['output'];
  /** Digits after the decimal point: 2 for EUR, 0 for JPY, 3 for KWD. */
  readonly precision: Scalars['Int']['output'];
};

/** Where a page stands, after Relay's Cursor Connections. */
export type PageInfo = {
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

export type Place = {
  readonly id: Scalars['ID']['output'];
  /**
   * Tours that visit this place or anything below it, those with the most ratings first (a tour of a source that has no ratings
   * comes after them), then by id. Of one source, or of all. Null only with an error.
   */
  readonly tours?: Maybe<TourConnection>;
};


export type PlaceToursArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  source?: InputMaybe<TourSource>;
};

export type Query = {
  /** The tour with this id. An id that nothing has: null and the error NOT_FOUND. */
  readonly tour?: Maybe<Tour>;
  /** Tours in the order of `ids` (at most 100); null and NOT_FOUND where an id has no tour. */
  readonly toursByIds: ReadonlyArray<Maybe<Tour>>;
};


export type QueryTourArgs = {
  id: Scalars['ID']['input'];
};


export type QueryToursByIdsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** Something that a supplier leads people on: a walk of an hour or three weeks through four countries. */
export type Tour = {
  /** Who counts as what, from the youngest to the oldest; empty where everybody pays alike or it depends on the departure. */
  readonly ageBands: ReadonlyArray<TourAgeBand>;
  readonly cancellation: TourCancellation;
  /**
   * Times at which it begins, from the local day `from` to `to` (both included, at most 366 days; none before today), by time. It is
   * what the source last said, not a promise: whether there is room is known when it is booked. With `currency` prices in others are
   * left out.
   */
  readonly departures: TourDepartureConnection;
  /** Plain text; paragraphs are divided by line ends. At most 20,000 characters. */
  readonly description: Scalars['String']['output'];
  /** Null when it has no length, such as a ticket. */
  readonly duration?: Maybe<TourDuration>;
  /** What the source's own editors wrote of it; null when they did not. */
  readonly editorial?: Maybe<TourEditorial>;
  /** At most 50. */
  readonly exclusions: ReadonlyArray<Scalars['String']['output']>;
  /**
   * The lowest price from today on, with what it is the price of; null when none is known. With `currency` (ISO 4217) the price in
   * it, or null where the source has none in it: nothing is converted. Without, in the supplier's own currency, or in US dollars
   * where the source has one for each market.
   */
  readonly fromPrice?: Maybe<TourFromPrice>;
  /** Languages that it is guided in (BCP 47), in alphabetical order. */
  readonly guideLanguages: ReadonlyArray<Scalars['String']['output']>;
  /** Stable across syncs: `tou_viator_` or `tou_gadventures_` and `sourceKey`, such as `tou_viator_5010SYDNEY`. */
  readonly id: Scalars['ID']['output'];
  /** The cover first; at most 20. */
  readonly images: ReadonlyArray<TourImage>;
  /** At most 50. */
  readonly inclusions: ReadonlyArray<Scalars['String']['output']>;
  /** False when the supplier decides about each booking, null when it is not known. */
  readonly instantConfirmation?: Maybe<Scalars['Boolean']['output']>;
  /** What happens, day by day; one day for a tour of some hours, and none where its source has no itinerary. At most 60. */
  readonly itinerary: ReadonlyArray<TourDay>;
  /** BCP 47. */
  readonly language: Scalars['String']['output'];
  /** What can be booked, where there is a choice; the source's order. At most 50. */
  readonly options: ReadonlyArray<TourOption>;
  /** Null when nobody has rated it, or its source has no ratings. */
  readonly rating?: Maybe<TourRating>;
  readonly source: TourSource;
  /** What its source calls it: Viator's product code, or the number of G Adventures' dossier. */
  readonly sourceKey: Scalars['String']['output'];
  /** The smallest places that it is known to visit, each once, in the order of the way; at most 50. */
  readonly stops: ReadonlyArray<TourStop>;
  /** Who runs it. */
  readonly supplier?: Maybe<Scalars['String']['output']>;
  /** IANA time zone of its local days and times; null where its source does not say. */
  readonly timeZone?: Maybe<Scalars['String']['output']>;
  /** Plain text, in `language`; so are all its texts. */
  readonly title: Scalars['String']['output'];
  readonly translation: TourTranslation;
  /** When its source last changed it; null when that is not known. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


/** Something that a supplier leads people on: a walk of an hour or three weeks through four countries. */
export type TourDeparturesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['LocalDate']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  to: Scalars['LocalDate']['input'];
};


/** Something that a supplier leads people on: a walk of an hour or three weeks through four countries. */
export type TourFromPriceArgs = {
  currency?: InputMaybe<Scalars['String']['input']>;
};

export type TourAgeBand = {
  /** In years, both included; null is no bound. */
  readonly ageFrom?: Maybe<Scalars['Int']['output']>;
  readonly ageTo?: Maybe<Scalars['Int']['output']>;
  /** The source's word, such as ADULT, CHILD, INFANT, SENIOR, TRAVELER (anybody) or YOUTH. */
  readonly code: Scalars['String']['output'];
  readonly maximumTravelers?: Maybe<Scalars['Int']['output']>;
  /** How many of them one booking may have; null is no bound of its own. */
  readonly minimumTravelers?: Maybe<Scalars['Int']['output']>;
};

export type TourCancellation = {
  /** Plain text; null where its source says nothing in words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly kind: TourCancellationKind;
  /** Null when its source does not say. */
  readonly refundedInBadWeather?: Maybe<Scalars['Boolean']['output']>;
  /** Null when its source does not say. */
  readonly refundedWithTooFewTravelers?: Maybe<Scalars['Boolean']['output']>;
  /** From the most generous to the least; the first that holds applies. Empty where it is not known, or nothing is refunded. */
  readonly tiers: ReadonlyArray<TourRefundTier>;
};

export type TourCancellationKind =
  /** Nothing is refunded. */
  | 'ALL_SALES_FINAL'
  /** As `tiers` and `description` have it. */
  | 'CUSTOM'
  /** Refunded in full until a day before. */
  | 'STANDARD'
  | 'UNKNOWN';

/** A page of tours, after Relay's Cursor Connections. */
export type TourConnection = {
  readonly edges: ReadonlyArray<TourEdge>;
  readonly pageInfo: PageInfo;
  /** All of them, whatever page is asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

export type TourDay = {
  /** Where the night is spent; at most 10. */
  readonly accommodations: ReadonlyArray<Scalars['String']['output']>;
  /** 1 is the first. */
  readonly day: Scalars['Int']['output'];
  /** Plain text. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Meals that are included, and what else its source says of food; at most 20. */
  readonly meals: ReadonlyArray<Scalars['String']['output']>;
  /** In the order of the way; at most 50. */
  readonly stops: ReadonlyArray<TourDayStop>;
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** Somewhere that is gone to, passed or set out from on a day. */
export type TourDayStop = {
  /** Null when its source does not say, or there is nothing to be paid. */
  readonly admissionIncluded?: Maybe<Scalars['Boolean']['output']>;
  /** Plain text. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Minutes there; null when its source does not say. */
  readonly minutesFrom?: Maybe<Scalars['Int']['output']>;
  readonly minutesTo?: Maybe<Scalars['Int']['output']>;
  /** Null where its source tells no name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** True where it is seen in passing. */
  readonly passedBy: Scalars['Boolean']['output'];
  /** Null when it is not known where this is. */
  readonly place?: Maybe<Place>;
};

/** A time at which a tour, or an option of it, begins. */
export type TourDeparture = {
  /** The last day; null where its source does not say. */
  readonly finishDate?: Maybe<Scalars['LocalDate']['output']>;
  /** Unique within its tour; the source's own where it has one. */
  readonly id: Scalars['ID']['output'];
  readonly localDate: Scalars['LocalDate']['output'];
  /** Null where it begins at no certain time: within `openingHours`, or as the supplier tells. */
  readonly localTime?: Maybe<Scalars['LocalTime']['output']>;
  /** Empty for what begins at a certain time. */
  readonly openingHours: ReadonlyArray<TourOpeningHours>;
  /** Null for a tour without options. */
  readonly option?: Maybe<TourOption>;
  /** As far as its source tells; null is not known, and not sold out. */
  readonly placesLeft?: Maybe<Scalars['Int']['output']>;
  /** At most 200. */
  readonly prices: ReadonlyArray<TourPrice>;
  readonly status: TourDepartureStatus;
};

/** A page of departures, after Relay's Cursor Connections. A cursor holds for the days it came from. */
export type TourDepartureConnection = {
  readonly edges: ReadonlyArray<TourDepartureEdge>;
  readonly pageInfo: PageInfo;
};

export type TourDepartureEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: TourDeparture;
};

export type TourDepartureStatus =
  | 'AVAILABLE'
  /** It takes place, but cannot be booked here. */
  | 'NOT_BOOKABLE'
  /** The supplier is asked. */
  | 'ON_REQUEST'
  | 'SOLD_OUT';

/** From shortest to longest; equal when it is fixed. A tour of days has whole days of 1440 minutes, the first and last one included. */
export type TourDuration = {
  readonly minutesFrom: Scalars['Int']['output'];
  readonly minutesTo: Scalars['Int']['output'];
};

export type TourEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Tour;
};

/** What a source's own editors wrote: Viator's unique content. All plain text. */
export type TourEditorial = {
  /** At most 20. */
  readonly highlights: ReadonlyArray<Scalars['String']['output']>;
  /** Whether search engines may index it. False for Viator: its terms want it kept out of what they read. */
  readonly indexable: Scalars['Boolean']['output'];
  readonly insiderTips?: Maybe<Scalars['String']['output']>;
  readonly longDescription?: Maybe<Scalars['String']['output']>;
  readonly shortDescription?: Maybe<Scalars['String']['output']>;
};

/** A price to begin with. Prices of different bases are not to be compared. */
export type TourFromPrice = {
  readonly basis: TourPriceBasis;
  /** What it was before a discount; null without one. */
  readonly beforeDiscount?: Maybe<Money>;
  readonly price: Money;
};

/** A picture in the size nearest to 720 pixels of width. */
export type TourImage = {
  readonly caption?: Maybe<Scalars['String']['output']>;
  readonly height?: Maybe<Scalars['Int']['output']>;
  /** On a server of the source; https. */
  readonly url: Scalars['String']['output'];
  /** Null when not known. */
  readonly width?: Maybe<Scalars['Int']['output']>;
};

export type TourOpeningHours = {
  readonly closesAt: Scalars['LocalTime']['output'];
  readonly opensAt: Scalars['LocalTime']['output'];
};

/** A variant of a tour. */
export type TourOption = {
  readonly code: Scalars['String']['output'];
  /** Plain text. */
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** How a source's place was found in our hierarchy. */
export type TourPlaceMatch = {
  readonly by: TourPlaceMatchedBy;
  /** 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
};

export type TourPlaceMatchedBy =
  /** Not the place itself but the country that it is in. */
  | 'COUNTRY'
  | 'NAME'
  | 'NAME_AND_POINT'
  /** A list says that both are the same. */
  | 'NATIVE_ID'
  | 'POINT'
  /** Not the place itself but the region that it is in. */
  | 'REGION';

/** What a traveller, or a group, pays. */
export type TourPrice = {
  /** An `ageBands.code` or the like; null for a price of everybody. */
  readonly ageBand?: Maybe<Scalars['String']['output']>;
  /** What it was before a discount; null without one. */
  readonly beforeDiscount?: Maybe<Money>;
  /** What is paid when it is booked; null where that is all of it, or not known. */
  readonly deposit?: Maybe<Money>;
  readonly maximumTravelers?: Maybe<Scalars['Int']['output']>;
  /** It holds for so many travellers; null is no bound. */
  readonly minimumTravelers?: Maybe<Scalars['Int']['output']>;
  readonly price: Money;
  /** A kind of room, where prices differ by it. */
  readonly room?: Maybe<Scalars['String']['output']>;
  readonly unit: TourPriceUnit;
};

export type TourPriceBasis =
  /** Of one person in a group of two or more, on the cheapest of the next 384 days: Viator's. */
  | 'PER_PERSON_IN_GROUP_OF_TWO_OR_MORE'
  /** Of one of two adults who travel together, on the cheapest departure that can be booked: G Adventures'. */
  | 'PER_PERSON_OF_TWO_ADULTS';

export type TourPriceUnit =
  /** For all of a group, a vehicle or the like. */
  | 'PER_GROUP'
  | 'PER_PERSON';

export type TourRating = {
  /** 1 to 5. */
  readonly average: Scalars['Float']['output'];
  readonly count: Scalars['Int']['output'];
  /** Whether search engines may index it. False for Viator: its terms want reviews kept out of what they read. */
  readonly indexable: Scalars['Boolean']['output'];
};

/** Days are counted back from the beginning: from `daysBeforeFrom` (included) to `daysBeforeTo` (not included). */
export type TourRefundTier = {
  readonly daysBeforeFrom: Scalars['Int']['output'];
  /** Null is no bound. */
  readonly daysBeforeTo?: Maybe<Scalars['Int']['output']>;
  readonly refundPercent: Scalars['Int']['output'];
};

/** Who offers a tour. More may come. */
export type TourSource =
  /** G Adventures: small groups on tours of days and weeks. */
  | 'GADVENTURES'
  /** Viator's Partner API: day tours, tickets and activities, and some tours of several days. */
  | 'VIATOR';

/** A place on the way. */
export type TourStop = {
  /** How the place was found; null without one. */
  readonly match?: Maybe<TourPlaceMatch>;
  /** What its source calls it. */
  readonly name: Scalars['String']['output'];
  /** Where it is in our hierarchy, which may be the region or country around it (`match` says); null when that is not known. */
  readonly place?: Maybe<Place>;
};

export type TourTranslation = {
  /** Whether a machine translated any of its texts; whoever reads them should be told. */
  readonly containsMachineTranslation: Scalars['Boolean']['output'];
  readonly source: TourTranslationSource;
};

export type TourTranslationSource =
  | 'MACHINE'
  /** By people. */
  | 'MANUAL'
  /** As the supplier wrote it. */
  | 'ORIGINAL'
  /** Its source does not say. */
  | 'UNKNOWN';



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
  Place: Place;
  Tour: Tour;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Place:
    ( { __typename: 'Place' }
    & GraphQLRecursivePick<FederationTypes['Place'], {"id":true}> );
  Tour:
    ( { __typename: 'Tour' }
    & GraphQLRecursivePick<FederationTypes['Tour'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Place: ResolverTypeWrapper<PlaceReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tour: ResolverTypeWrapper<TourRow>;
  TourAgeBand: ResolverTypeWrapper<TourAgeBand>;
  TourCancellation: ResolverTypeWrapper<TourCancellation>;
  TourCancellationKind: TourCancellationKind;
  TourConnection: ResolverTypeWrapper<Omit<TourConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['TourEdge']> }>;
  TourDay: ResolverTypeWrapper<Omit<TourDay, 'stops'> & { stops: ReadonlyArray<ResolversTypes['TourDayStop']> }>;
  TourDayStop: ResolverTypeWrapper<DayStopRecord>;
  TourDeparture: ResolverTypeWrapper<TourDeparture>;
  TourDepartureConnection: ResolverTypeWrapper<TourDepartureConnection>;
  TourDepartureEdge: ResolverTypeWrapper<TourDepartureEdge>;
  TourDepartureStatus: TourDepartureStatus;
  TourDuration: ResolverTypeWrapper<TourDuration>;
  TourEdge: ResolverTypeWrapper<Omit<TourEdge, 'node'> & { node: ResolversTypes['Tour'] }>;
  TourEditorial: ResolverTypeWrapper<TourEditorial>;
  TourFromPrice: ResolverTypeWrapper<TourFromPrice>;
  TourImage: ResolverTypeWrapper<TourImage>;
  TourOpeningHours: ResolverTypeWrapper<TourOpeningHours>;
  TourOption: ResolverTypeWrapper<TourOption>;
  TourPlaceMatch: ResolverTypeWrapper<TourPlaceMatch>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  TourPlaceMatchedBy: TourPlaceMatchedBy;
  TourPrice: ResolverTypeWrapper<TourPrice>;
  TourPriceBasis: TourPriceBasis;
  TourPriceUnit: TourPriceUnit;
  TourRating: ResolverTypeWrapper<TourRating>;
  TourRefundTier: ResolverTypeWrapper<TourRefundTier>;
  TourSource: TourSource;
  TourStop: ResolverTypeWrapper<StopRecord>;
  TourTranslation: ResolverTypeWrapper<TourTranslation>;
  TourTranslationSource: TourTranslationSource;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  LocalDate: Scalars['LocalDate']['output'];
  LocalTime: Scalars['LocalTime']['output'];
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  String: Scalars['String']['output'];
  PageInfo: PageInfo;
  Place: PlaceReference;
  ID: Scalars['ID']['output'];
  Query: Record<PropertyKey, never>;
  Tour: TourRow;
  TourAgeBand: TourAgeBand;
  TourCancellation: TourCancellation;
  TourConnection: Omit<TourConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['TourEdge']> };
  TourDay: Omit<TourDay, 'stops'> & { stops: ReadonlyArray<ResolversParentTypes['TourDayStop']> };
  TourDayStop: DayStopRecord;
  TourDeparture: TourDeparture;
  TourDepartureConnection: TourDepartureConnection;
  TourDepartureEdge: TourDepartureEdge;
  TourDuration: TourDuration;
  TourEdge: Omit<TourEdge, 'node'> & { node: ResolversParentTypes['Tour'] };
  TourEditorial: TourEditorial;
  TourFromPrice: TourFromPrice;
  TourImage: TourImage;
  TourOpeningHours: TourOpeningHours;
  TourOption: TourOption;
  TourPlaceMatch: TourPlaceMatch;
  Float: Scalars['Float']['output'];
  TourPrice: TourPrice;
  TourRating: TourRating;
  TourRefundTier: TourRefundTier;
  TourStop: StopRecord;
  TourTranslation: TourTranslation;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place'], FederationReferenceType extends FederationReferenceTypes['Place'] = FederationReferenceTypes['Place']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Place']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tours?: Resolver<Maybe<ResolversTypes['TourConnection']>, ParentType, ContextType, Partial<PlaceToursArgs>>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  tour?: Resolver<Maybe<ResolversTypes['Tour']>, ParentType, ContextType, RequireFields<QueryTourArgs, 'id'>>;
  toursByIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Tour']>>, ParentType, ContextType, RequireFields<QueryToursByIdsArgs, 'ids'>>;
};

export type TourResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Tour'] = ResolversParentTypes['Tour'], FederationReferenceType extends FederationReferenceTypes['Tour'] = FederationReferenceTypes['Tour']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tour']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ageBands?: Resolver<ReadonlyArray<ResolversTypes['TourAgeBand']>, ParentType, ContextType>;
  cancellation?: Resolver<ResolversTypes['TourCancellation'], ParentType, ContextType>;
  departures?: Resolver<ResolversTypes['TourDepartureConnection'], ParentType, ContextType, RequireFields<TourDeparturesArgs, 'from' | 'to'>>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['TourDuration']>, ParentType, ContextType>;
  editorial?: Resolver<Maybe<ResolversTypes['TourEditorial']>, ParentType, ContextType>;
  exclusions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  fromPrice?: Resolver<Maybe<ResolversTypes['TourFromPrice']>, ParentType, ContextType, Partial<TourFromPriceArgs>>;
  guideLanguages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  images?: Resolver<ReadonlyArray<ResolversTypes['TourImage']>, ParentType, ContextType>;
  inclusions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  instantConfirmation?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  itinerary?: Resolver<ReadonlyArray<ResolversTypes['TourDay']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['TourOption']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['TourRating']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['TourSource'], ParentType, ContextType>;
  sourceKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stops?: Resolver<ReadonlyArray<ResolversTypes['TourStop']>, ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  translation?: Resolver<ResolversTypes['TourTranslation'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TourAgeBandResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourAgeBand'] = ResolversParentTypes['TourAgeBand']> = {
  ageFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ageTo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maximumTravelers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minimumTravelers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TourCancellationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourCancellation'] = ResolversParentTypes['TourCancellation']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TourCancellationKind'], ParentType, ContextType>;
  refundedInBadWeather?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  refundedWithTooFewTravelers?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['TourRefundTier']>, ParentType, ContextType>;
};

export type TourConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourConnection'] = ResolversParentTypes['TourConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TourEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TourDayResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourDay'] = ResolversParentTypes['TourDay']> = {
  accommodations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  meals?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  stops?: Resolver<ReadonlyArray<ResolversTypes['TourDayStop']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TourDayStopResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourDayStop'] = ResolversParentTypes['TourDayStop']> = {
  admissionIncluded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minutesFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minutesTo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passedBy?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
};

export type TourDepartureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourDeparture'] = ResolversParentTypes['TourDeparture']> = {
  finishDate?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  localDate?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  localTime?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  openingHours?: Resolver<ReadonlyArray<ResolversTypes['TourOpeningHours']>, ParentType, ContextType>;
  option?: Resolver<Maybe<ResolversTypes['TourOption']>, ParentType, ContextType>;
  placesLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  prices?: Resolver<ReadonlyArray<ResolversTypes['TourPrice']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TourDepartureStatus'], ParentType, ContextType>;
};

export type TourDepartureConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourDepartureConnection'] = ResolversParentTypes['TourDepartureConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TourDepartureEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TourDepartureEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourDepartureEdge'] = ResolversParentTypes['TourDepartureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TourDeparture'], ParentType, ContextType>;
};

export type TourDurationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourDuration'] = ResolversParentTypes['TourDuration']> = {
  minutesFrom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutesTo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TourEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourEdge'] = ResolversParentTypes['TourEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tour'], ParentType, ContextType>;
};

export type TourEditorialResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourEditorial'] = ResolversParentTypes['TourEditorial']> = {
  highlights?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  indexable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  insiderTips?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  longDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shortDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TourFromPriceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourFromPrice'] = ResolversParentTypes['TourFromPrice']> = {
  basis?: Resolver<ResolversTypes['TourPriceBasis'], ParentType, ContextType>;
  beforeDiscount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TourImageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourImage'] = ResolversParentTypes['TourImage']> = {
  caption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TourOpeningHoursResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourOpeningHours'] = ResolversParentTypes['TourOpeningHours']> = {
  closesAt?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  opensAt?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
};

export type TourOptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourOption'] = ResolversParentTypes['TourOption']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TourPlaceMatchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourPlaceMatch'] = ResolversParentTypes['TourPlaceMatch']> = {
  by?: Resolver<ResolversTypes['TourPlaceMatchedBy'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type TourPriceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourPrice'] = ResolversParentTypes['TourPrice']> = {
  ageBand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  beforeDiscount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  deposit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  maximumTravelers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minimumTravelers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  room?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['TourPriceUnit'], ParentType, ContextType>;
};

export type TourRatingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourRating'] = ResolversParentTypes['TourRating']> = {
  average?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  indexable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TourRefundTierResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourRefundTier'] = ResolversParentTypes['TourRefundTier']> = {
  daysBeforeFrom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  daysBeforeTo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refundPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TourStopResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourStop'] = ResolversParentTypes['TourStop']> = {
  match?: Resolver<Maybe<ResolversTypes['TourPlaceMatch']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
};

export type TourTranslationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TourTranslation'] = ResolversParentTypes['TourTranslation']> = {
  containsMachineTranslation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['TourTranslationSource'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  DateTime?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  LocalTime?: GraphQLScalarType;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Tour?: TourResolvers<ContextType>;
  TourAgeBand?: TourAgeBandResolvers<ContextType>;
  TourCancellation?: TourCancellationResolvers<ContextType>;
  TourConnection?: TourConnectionResolvers<ContextType>;
  TourDay?: TourDayResolvers<ContextType>;
  TourDayStop?: TourDayStopResolvers<ContextType>;
  TourDeparture?: TourDepartureResolvers<ContextType>;
  TourDepartureConnection?: TourDepartureConnectionResolvers<ContextType>;
  TourDepartureEdge?: TourDepartureEdgeResolvers<ContextType>;
  TourDuration?: TourDurationResolvers<ContextType>;
  TourEdge?: TourEdgeResolvers<ContextType>;
  TourEditorial?: TourEditorialResolvers<ContextType>;
  TourFromPrice?: TourFromPriceResolvers<ContextType>;
  TourImage?: TourImageResolvers<ContextType>;
  TourOpeningHours?: TourOpeningHoursResolvers<ContextType>;
  TourOption?: TourOptionResolvers<ContextType>;
  TourPlaceMatch?: TourPlaceMatchResolvers<ContextType>;
  TourPrice?: TourPriceResolvers<ContextType>;
  TourRating?: TourRatingResolvers<ContextType>;
  TourRefundTier?: TourRefundTierResolvers<ContextType>;
  TourStop?: TourStopResolvers<ContextType>;
  TourTranslation?: TourTranslationResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
