import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PlaceRow, PointOfInterestRow, NearbyPlaceRow } from '../rows.js';
import type { NarrativeRow } from '../sql/narratives.js';
import type { LiveDetailsValue } from '../resolvers/liveDetails.js';
import type { WeeklyHoursValue } from '../resolvers/weeklyHours.js';
import type { WeeklyPeriod } from '../hours/weeklyHours.js';
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
  _FieldSet: { input: unknown; output: unknown; }
};

/** Airport data from OurAirports (public domain). */
export type Airport = {
  readonly iataCode?: Maybe<Scalars['String']['output']>;
  /** ICAO code or the national identifier. */
  readonly ident: Scalars['String']['output'];
  readonly size: AirportSize;
};

export type AirportSize =
  | 'LARGE'
  | 'MEDIUM';

export type BusinessStatus =
  | 'CLOSED_PERMANENTLY'
  | 'CLOSED_TEMPORARILY'
  | 'OPERATIONAL';

/** WGS 84, in degrees. */
export type Coordinates = {
  readonly latitude: Scalars['Float']['output'];
  readonly longitude: Scalars['Float']['output'];
};

/** What Google Places says of a point of interest now, or said some minutes ago. */
export type LiveDetails = {
  /** Null where Google does not say. */
  readonly businessStatus?: Maybe<BusinessStatus>;
  /** When Google said so. */
  readonly retrievedAt: Scalars['DateTime']['output'];
  /** The ordinary week, with what is different in the coming seven days taken into account; null where Google does not know. */
  readonly weeklyHours?: Maybe<WeeklyHours>;
};

/** A text of our editors about a place or a point of interest. */
export type Narrative = {
  readonly author?: Maybe<Scalars['String']['output']>;
  /** HTML that can be put into a page as it is: elements of text, links, and images by https; nothing that runs. */
  readonly html: Scalars['String']['output'];
  /** The locale that it is in, which may be another one than was asked for. */
  readonly locale: Scalars['String']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
};

export type NearbyPlace = {
  readonly distanceKm: Scalars['Float']['output'];
  readonly place: Place;
};

/** From an opening to the closing that follows it, which may be on a later day. At its closing it is open no longer. */
export type OpenPeriod = {
  /** Null: it never closes. */
  readonly closesAt?: Maybe<Scalars['LocalTime']['output']>;
  /** Null: it never closes. */
  readonly closesOn?: Maybe<Weekday>;
  readonly opensAt: Scalars['LocalTime']['output'];
  readonly opensOn: Weekday;
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

/**
 * A node of the hierarchy world > continent > country > region > city > neighborhood. Levels may be missing in between:
 * a city whose region is unknown hangs on its country.
 * Place data © GeoNames (https://www.geonames.org), CC BY 4.0, modified.
 */
export type Place = {
  /** From the world down to the parent; empty for the world. */
  readonly ancestors: ReadonlyArray<Place>;
  /** The places right below, optionally of one kind only. A cursor holds for the order it came from. */
  readonly children: PlaceConnection;
  /** Null only for the world and where no position is known. */
  readonly coordinates?: Maybe<Coordinates>;
  /** ISO 3166-1 alpha-2, upper case; null for the world and continents. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** What our editors note of this place, such as its currency or when to go, in their order by name; at most 50. */
  readonly facts: ReadonlyArray<PlaceFact>;
  /** Stable across imports: `plc_world`, `plc_continent_eu`, `plc_country_de`, `plc_region_de_16`, `plc_2950159` (a GeoNames id). */
  readonly id: Scalars['ID']['output'];
  readonly kind: PlaceKind;
  /** The name in `locale` (BCP 47, such as `de` or `pt-BR`); where there is none, in English; else as it is written there. */
  readonly name: Scalars['String']['output'];
  /**
   * What our editors say of this place, in `locale` (BCP 47), else in its language (`pt` for `pt-BR`), else in English; null where
   * they say nothing in any of these.
   */
  readonly narrative?: Maybe<Narrative>;
  /** Null for the world. */
  readonly parent?: Maybe<Place>;
  /** The slugs from the continent down, such as `europe/germany/bavaria/munich`; the world's is empty. */
  readonly path: Scalars['String']['output'];
  /** Points of interest at this place and everything below it, most important first. */
  readonly pointsOfInterest: PointOfInterestConnection;
  /** Null when unknown. */
  readonly population?: Maybe<Scalars['Int']['output']>;
  /** The last step of `path`; unique among the children of one parent. The world's is `world`. */
  readonly slug: Scalars['String']['output'];
  /** An IANA time zone; null above the level of a city where several apply. */
  readonly timeZone?: Maybe<Scalars['String']['output']>;
};


/**
 * A node of the hierarchy world > continent > country > region > city > neighborhood. Levels may be missing in between:
 * a city whose region is unknown hangs on its country.
 * Place data © GeoNames (https://www.geonames.org), CC BY 4.0, modified.
 */
export type PlaceChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<PlaceKind>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: PlaceOrder;
};


/**
 * A node of the hierarchy world > continent > country > region > city > neighborhood. Levels may be missing in between:
 * a city whose region is unknown hangs on its country.
 * Place data © GeoNames (https://www.geonames.org), CC BY 4.0, modified.
 */
export type PlaceNameArgs = {
  locale?: Scalars['String']['input'];
};


/**
 * A node of the hierarchy world > continent > country > region > city > neighborhood. Levels may be missing in between:
 * a city whose region is unknown hangs on its country.
 * Place data © GeoNames (https://www.geonames.org), CC BY 4.0, modified.
 */
export type PlaceNarrativeArgs = {
  locale?: Scalars['String']['input'];
};


/**
 * A node of the hierarchy world > continent > country > region > city > neighborhood. Levels may be missing in between:
 * a city whose region is unknown hangs on its country.
 * Place data © GeoNames (https://www.geonames.org), CC BY 4.0, modified.
 */
export type PlacePointsOfInterestArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<PointOfInterestKind>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of places, after Relay's Cursor Connections. */
export type PlaceConnection = {
  readonly edges: ReadonlyArray<PlaceEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PlaceEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Place;
};

/** Something that our editors note of a place, such as `currency`: `EUR`. */
export type PlaceFact = {
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

/** A level of the hierarchy, from the whole down to the smallest part. */
export type PlaceKind =
  | 'CITY'
  | 'CONTINENT'
  | 'COUNTRY'
  | 'NEIGHBORHOOD'
  | 'REGION'
  | 'WORLD';

export type PlaceOrder = {
  readonly direction?: OrderDirection;
  readonly field: PlaceOrderField;
};

/** Ties are broken by id; unknown values come last in both directions. */
export type PlaceOrderField =
  /** By the name as it is written there, whatever locale is asked; accents and case aside. */
  | 'NAME'
  | 'POPULATION';

export type PointOfInterest = {
  /** Set for an airport. */
  readonly airport?: Maybe<Airport>;
  readonly coordinates: Coordinates;
  /** Its id at Google Places; null where it is not known. */
  readonly googlePlaceId?: Maybe<Scalars['String']['output']>;
  /** Stable across imports, such as `poi_airport_eddb` or `poi_cms_17`. */
  readonly id: Scalars['ID']['output'];
  readonly kind: PointOfInterestKind;
  /**
   * What Google says of it now, which costs a call for each that is not known yet: at most 20 are asked for in a request, any more
   * are BAD_USER_INPUT. Null without an error where `googlePlaceId` is null, where Google has no such place any more, and where this
   * server has no key to ask with; null with the error LIVE_DATA_UNAVAILABLE where no answer can be had right now. Nothing of it is
   * stored. Whoever shows it shows the words "Google Maps" beside it.
   */
  readonly live?: Maybe<LiveDetails>;
  readonly name: Scalars['String']['output'];
  /** What our editors say of it; see `Place.narrative`. */
  readonly narrative?: Maybe<Narrative>;
  /** A telephone number as our editors write it, in the international form where they know it. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The smallest place it is known to be in. */
  readonly place: Place;
  /** When it is open in an ordinary week, as our editors have noted it; null where they have not. */
  readonly weeklyHours?: Maybe<WeeklyHours>;
};


export type PointOfInterestNarrativeArgs = {
  locale?: Scalars['String']['input'];
};

export type PointOfInterestConnection = {
  readonly edges: ReadonlyArray<PointOfInterestEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type PointOfInterestEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: PointOfInterest;
};

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

export type Query = {
  /** The place with this id. An id that nothing has: null and the error NOT_FOUND. */
  readonly place?: Maybe<Place>;
  /** The place at a path such as `europe/germany/bavaria/munich`; the world is at the empty one. A path that leads nowhere: null and NOT_FOUND. */
  readonly placeByPath?: Maybe<Place>;
  /** Places in the order of `ids` (at most 100); null and NOT_FOUND where an id has no place. */
  readonly placesByIds: ReadonlyArray<Maybe<Place>>;
  /** Places within `radiusKm` (0 to 500) of a point, nearest first. `first` is 1 to 100. */
  readonly placesNear: ReadonlyArray<NearbyPlace>;
  /** The point of interest with this id. An id that nothing has: null and the error NOT_FOUND. */
  readonly pointOfInterest?: Maybe<PointOfInterest>;
  /**
   * Places whose name, in any language we know, starts with or resembles `text` (2 to 80 characters), best match first:
   * exact, then prefix, then the fewest typing errors (up to 2); among equals where more people live. `first` is 1 to 50.
   */
  readonly searchPlaces: ReadonlyArray<Place>;
};


export type QueryPlaceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPlaceByPathArgs = {
  path: Scalars['String']['input'];
};


export type QueryPlacesByIdsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryPlacesNearArgs = {
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<PlaceKind>>;
  latitude: Scalars['Float']['input'];
  longitude: Scalars['Float']['input'];
  radiusKm?: Scalars['Float']['input'];
};


export type QueryPointOfInterestArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySearchPlacesArgs = {
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<ReadonlyArray<PlaceKind>>;
  text: Scalars['String']['input'];
};

export type Weekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

/** When something is open in an ordinary week, by the clocks of the place. */
export type WeeklyHours = {
  /** Whether it never closes; there is one period then, which has no end. */
  readonly isAlwaysOpen: Scalars['Boolean']['output'];
  /**
   * Whether it is open at an instant, or now when none is given. Nights on which clocks are shifted are an hour longer or shorter.
   * Something that is closed for good or for a time is not open. Null where the time zone is not known.
   */
  readonly isOpen?: Maybe<Scalars['Boolean']['output']>;
  /** None: it is never open. */
  readonly periods: ReadonlyArray<OpenPeriod>;
  /** Days to come on which it is open at other times than in an ordinary week, which `isOpen` knows of; known from Google only. */
  readonly specialDates: ReadonlyArray<Scalars['LocalDate']['output']>;
  /** Whose clocks: an IANA time zone; null where it is not known. */
  readonly timeZone?: Maybe<Scalars['String']['output']>;
};


/** When something is open in an ordinary week, by the clocks of the place. */
export type WeeklyHoursIsOpenArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};



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
  PointOfInterest: PointOfInterest;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Place:
    ( { __typename: 'Place' }
    & GraphQLRecursivePick<FederationTypes['Place'], {"id":true}> );
  PointOfInterest:
    ( { __typename: 'PointOfInterest' }
    & GraphQLRecursivePick<FederationTypes['PointOfInterest'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Airport: ResolverTypeWrapper<Airport>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AirportSize: AirportSize;
  BusinessStatus: BusinessStatus;
  Coordinates: ResolverTypeWrapper<Coordinates>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LiveDetails: ResolverTypeWrapper<LiveDetailsValue>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  Narrative: ResolverTypeWrapper<NarrativeRow>;
  NearbyPlace: ResolverTypeWrapper<NearbyPlaceRow>;
  OpenPeriod: ResolverTypeWrapper<WeeklyPeriod>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Place: ResolverTypeWrapper<PlaceRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PlaceConnection: ResolverTypeWrapper<Omit<PlaceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PlaceEdge']> }>;
  PlaceEdge: ResolverTypeWrapper<Omit<PlaceEdge, 'node'> & { node: ResolversTypes['Place'] }>;
  PlaceFact: ResolverTypeWrapper<PlaceFact>;
  PlaceKind: PlaceKind;
  PlaceOrder: PlaceOrder;
  PlaceOrderField: PlaceOrderField;
  PointOfInterest: ResolverTypeWrapper<PointOfInterestRow>;
  PointOfInterestConnection: ResolverTypeWrapper<Omit<PointOfInterestConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PointOfInterestEdge']> }>;
  PointOfInterestEdge: ResolverTypeWrapper<Omit<PointOfInterestEdge, 'node'> & { node: ResolversTypes['PointOfInterest'] }>;
  PointOfInterestKind: PointOfInterestKind;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Weekday: Weekday;
  WeeklyHours: ResolverTypeWrapper<WeeklyHoursValue>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Airport: Airport;
  String: Scalars['String']['output'];
  Coordinates: Coordinates;
  Float: Scalars['Float']['output'];
  DateTime: Scalars['DateTime']['output'];
  LiveDetails: LiveDetailsValue;
  LocalDate: Scalars['LocalDate']['output'];
  LocalTime: Scalars['LocalTime']['output'];
  Narrative: NarrativeRow;
  NearbyPlace: NearbyPlaceRow;
  OpenPeriod: WeeklyPeriod;
  PageInfo: PageInfo;
  Place: PlaceRow;
  ID: Scalars['ID']['output'];
  PlaceConnection: Omit<PlaceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PlaceEdge']> };
  PlaceEdge: Omit<PlaceEdge, 'node'> & { node: ResolversParentTypes['Place'] };
  PlaceFact: PlaceFact;
  PlaceOrder: PlaceOrder;
  PointOfInterest: PointOfInterestRow;
  PointOfInterestConnection: Omit<PointOfInterestConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PointOfInterestEdge']> };
  PointOfInterestEdge: Omit<PointOfInterestEdge, 'node'> & { node: ResolversParentTypes['PointOfInterest'] };
  Query: Record<PropertyKey, never>;
  WeeklyHours: WeeklyHoursValue;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AirportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Airport'] = ResolversParentTypes['Airport']> = {
  iataCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ident?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['AirportSize'], ParentType, ContextType>;
};

export type CoordinatesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Coordinates'] = ResolversParentTypes['Coordinates']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type LiveDetailsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LiveDetails'] = ResolversParentTypes['LiveDetails']> = {
  businessStatus?: Resolver<Maybe<ResolversTypes['BusinessStatus']>, ParentType, ContextType>;
  retrievedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  weeklyHours?: Resolver<Maybe<ResolversTypes['WeeklyHours']>, ParentType, ContextType>;
};

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type NarrativeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Narrative'] = ResolversParentTypes['Narrative']> = {
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type NearbyPlaceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['NearbyPlace'] = ResolversParentTypes['NearbyPlace']> = {
  distanceKm?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
};

export type OpenPeriodResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OpenPeriod'] = ResolversParentTypes['OpenPeriod']> = {
  closesAt?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  closesOn?: Resolver<Maybe<ResolversTypes['Weekday']>, ParentType, ContextType>;
  opensAt?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  opensOn?: Resolver<ResolversTypes['Weekday'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place'], FederationReferenceType extends FederationReferenceTypes['Place'] = FederationReferenceTypes['Place']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Place']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ancestors?: Resolver<ReadonlyArray<ResolversTypes['Place']>, ParentType, ContextType>;
  children?: Resolver<ResolversTypes['PlaceConnection'], ParentType, ContextType, RequireFields<PlaceChildrenArgs, 'orderBy'>>;
  coordinates?: Resolver<Maybe<ResolversTypes['Coordinates']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['PlaceFact']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PlaceKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PlaceNameArgs, 'locale'>>;
  narrative?: Resolver<Maybe<ResolversTypes['Narrative']>, ParentType, ContextType, RequireFields<PlaceNarrativeArgs, 'locale'>>;
  parent?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pointsOfInterest?: Resolver<ResolversTypes['PointOfInterestConnection'], ParentType, ContextType, Partial<PlacePointsOfInterestArgs>>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlaceConnection'] = ResolversParentTypes['PlaceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlaceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlaceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlaceEdge'] = ResolversParentTypes['PlaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
};

export type PlaceFactResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PlaceFact'] = ResolversParentTypes['PlaceFact']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PointOfInterestResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PointOfInterest'] = ResolversParentTypes['PointOfInterest'], FederationReferenceType extends FederationReferenceTypes['PointOfInterest'] = FederationReferenceTypes['PointOfInterest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PointOfInterest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  airport?: Resolver<Maybe<ResolversTypes['Airport']>, ParentType, ContextType>;
  coordinates?: Resolver<ResolversTypes['Coordinates'], ParentType, ContextType>;
  googlePlaceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PointOfInterestKind'], ParentType, ContextType>;
  live?: Resolver<Maybe<ResolversTypes['LiveDetails']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['Narrative']>, ParentType, ContextType, RequireFields<PointOfInterestNarrativeArgs, 'locale'>>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
  weeklyHours?: Resolver<Maybe<ResolversTypes['WeeklyHours']>, ParentType, ContextType>;
};

export type PointOfInterestConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PointOfInterestConnection'] = ResolversParentTypes['PointOfInterestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PointOfInterestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PointOfInterestEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PointOfInterestEdge'] = ResolversParentTypes['PointOfInterestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PointOfInterest'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType, RequireFields<QueryPlaceArgs, 'id'>>;
  placeByPath?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType, RequireFields<QueryPlaceByPathArgs, 'path'>>;
  placesByIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Place']>>, ParentType, ContextType, RequireFields<QueryPlacesByIdsArgs, 'ids'>>;
  placesNear?: Resolver<ReadonlyArray<ResolversTypes['NearbyPlace']>, ParentType, ContextType, RequireFields<QueryPlacesNearArgs, 'first' | 'latitude' | 'longitude' | 'radiusKm'>>;
  pointOfInterest?: Resolver<Maybe<ResolversTypes['PointOfInterest']>, ParentType, ContextType, RequireFields<QueryPointOfInterestArgs, 'id'>>;
  searchPlaces?: Resolver<ReadonlyArray<ResolversTypes['Place']>, ParentType, ContextType, RequireFields<QuerySearchPlacesArgs, 'first' | 'text'>>;
};

export type WeeklyHoursResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['WeeklyHours'] = ResolversParentTypes['WeeklyHours']> = {
  isAlwaysOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOpen?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, Partial<WeeklyHoursIsOpenArgs>>;
  periods?: Resolver<ReadonlyArray<ResolversTypes['OpenPeriod']>, ParentType, ContextType>;
  specialDates?: Resolver<ReadonlyArray<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  Airport?: AirportResolvers<ContextType>;
  Coordinates?: CoordinatesResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  LiveDetails?: LiveDetailsResolvers<ContextType>;
  LocalDate?: GraphQLScalarType;
  LocalTime?: GraphQLScalarType;
  Narrative?: NarrativeResolvers<ContextType>;
  NearbyPlace?: NearbyPlaceResolvers<ContextType>;
  OpenPeriod?: OpenPeriodResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  PlaceConnection?: PlaceConnectionResolvers<ContextType>;
  PlaceEdge?: PlaceEdgeResolvers<ContextType>;
  PlaceFact?: PlaceFactResolvers<ContextType>;
  PointOfInterest?: PointOfInterestResolvers<ContextType>;
  PointOfInterestConnection?: PointOfInterestConnectionResolvers<ContextType>;
  PointOfInterestEdge?: PointOfInterestEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  WeeklyHours?: WeeklyHoursResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
