import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ActivityRow, SupplierRow, PlaceReference } from '../rows.js';
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
  /** A wall-clock time, such as `09:30`. */
  LocalTime: { input: string; output: string; }
  /** A whole number up to 2^53 - 1, as a JSON number. */
  MinorUnits: { input: bigint; output: bigint; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Something bookable at a place: OCTO's product. */
export type Activity = {
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

export type CancellationPolicy = {
  /** Tiers from the most generous to the least; the first that still holds applies. Empty: no refund. */
  readonly tiers: ReadonlyArray<RefundTier>;
};

/** From shortest to longest; equal when it is fixed. */
export type Duration = {
  readonly minutesFrom: Scalars['Int']['output'];
  readonly minutesTo: Scalars['Int']['output'];
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

/** A bookable variant of an activity: OCTO's option. */
export type Option = {
  readonly id: Scalars['ID']['output'];
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

export type Query = {
  /** All activities that pass the filter, one page at a time. */
  readonly activities?: Maybe<ActivityConnection>;
  /** Activities in the order of `ids` (at most 100); null and an error where an id has no activity. */
  readonly activitiesByIds: ReadonlyArray<Maybe<Activity>>;
  /** The activity with this id. An id that nothing has: null and the error NOT_FOUND. */
  readonly activity?: Maybe<Activity>;
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
  readonly id: Scalars['ID']['output'];
  readonly maxAge?: Maybe<Scalars['Int']['output']>;
  readonly minAge?: Maybe<Scalars['Int']['output']>;
  /** How many places one of it takes; a family of four takes 4. */
  readonly paxCount: Scalars['Int']['output'];
  readonly price: Money;
  readonly title: Scalars['String']['output'];
  readonly type: UnitType;
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
  Place: Place;
  Supplier: Supplier;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Activity:
    ( { __typename: 'Activity' }
    & GraphQLRecursivePick<FederationTypes['Activity'], {"id":true}> );
  Place:
    ( { __typename: 'Place' }
    & GraphQLRecursivePick<FederationTypes['Place'], {"id":true}> );
  Supplier:
    ( { __typename: 'Supplier' }
    & GraphQLRecursivePick<FederationTypes['Supplier'], {"id":true}> );
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
  CancellationPolicy: ResolverTypeWrapper<CancellationPolicy>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Duration: ResolverTypeWrapper<Duration>;
  Facet: ResolverTypeWrapper<Facet>;
  FacetField: FacetField;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  Feature: ResolverTypeWrapper<Feature>;
  FeatureType: FeatureType;
  IntRange: IntRange;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  MeetingPoint: ResolverTypeWrapper<MeetingPoint>;
  MergeRule: MergeRule;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Option: ResolverTypeWrapper<Option>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Place: ResolverTypeWrapper<PlaceReference>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rating: ResolverTypeWrapper<Rating>;
  RefundTier: ResolverTypeWrapper<RefundTier>;
  Supplier: ResolverTypeWrapper<SupplierRow>;
  SupplierConnection: ResolverTypeWrapper<Omit<SupplierConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SupplierEdge']> }>;
  SupplierEdge: ResolverTypeWrapper<Omit<SupplierEdge, 'node'> & { node: ResolversTypes['Supplier'] }>;
  Unit: ResolverTypeWrapper<Unit>;
  UnitType: UnitType;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
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
  CancellationPolicy: CancellationPolicy;
  DateTime: Scalars['DateTime']['output'];
  Duration: Duration;
  Facet: Facet;
  FacetValue: FacetValue;
  Feature: Feature;
  IntRange: IntRange;
  LocalTime: Scalars['LocalTime']['output'];
  MeetingPoint: MeetingPoint;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Option: Option;
  Boolean: Scalars['Boolean']['output'];
  PageInfo: PageInfo;
  Place: PlaceReference;
  Query: Record<PropertyKey, never>;
  Rating: Rating;
  RefundTier: RefundTier;
  Supplier: SupplierRow;
  SupplierConnection: Omit<SupplierConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SupplierEdge']> };
  SupplierEdge: Omit<SupplierEdge, 'node'> & { node: ResolversParentTypes['Supplier'] };
  Unit: Unit;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
};

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

export type ActivityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity'], FederationReferenceType extends FederationReferenceTypes['Activity'] = FederationReferenceTypes['Activity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Activity']> | FederationReferenceType, FederationReferenceType, ContextType>;
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

export type CancellationPolicyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CancellationPolicy'] = ResolversParentTypes['CancellationPolicy']> = {
  tiers?: Resolver<ReadonlyArray<ResolversTypes['RefundTier']>, ParentType, ContextType>;
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

export type OptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Option'] = ResolversParentTypes['Option']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, RequireFields<QueryActivitiesArgs, 'orderBy'>>;
  activitiesByIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Activity']>>, ParentType, ContextType, RequireFields<QueryActivitiesByIdsArgs, 'ids'>>;
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<QueryActivityArgs, 'id'>>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minAge?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paxCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['UnitType'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Activity?: ActivityResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  CancellationPolicy?: CancellationPolicyResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Duration?: DurationResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  Feature?: FeatureResolvers<ContextType>;
  LocalTime?: GraphQLScalarType;
  MeetingPoint?: MeetingPointResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Option?: OptionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rating?: RatingResolvers<ContextType>;
  RefundTier?: RefundTierResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  SupplierConnection?: SupplierConnectionResolvers<ContextType>;
  SupplierEdge?: SupplierEdgeResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  merge?: MergeDirectiveResolver<any, any, ContextType>;
  owned?: OwnedDirectiveResolver<any, any, ContextType>;
  route?: RouteDirectiveResolver<any, any, ContextType>;
  scatter?: ScatterDirectiveResolver<any, any, ContextType>;
};
