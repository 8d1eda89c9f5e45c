import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PlacedLodgingRow, PlaceReference } from '../rows.js';
import type { SessionState } from '../offers/sessionState.js';
import type { HouseOffers } from '../resolvers/offers.js';
import type { Offer } from '../offers/outcome.js';
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
  /** A whole number up to 2^53 - 1, as a JSON number. */
  MinorUnits: { input: number; output: number; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** WGS 84, in degrees. */
export type Coordinates = {
  readonly latitude: Scalars['Float']['output'];
  readonly longitude: Scalars['Float']['output'];
};

/** Where one can stay: one house, be it listed by several suppliers. */
export type Lodging = {
  /** Street and number, as its supplier writes it. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** Null where no position is known. */
  readonly coordinates?: Maybe<Coordinates>;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** Plain text, at most 10,000 characters. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Of all listings, each once: those that we have a code for first. At most 200. */
  readonly facilities: ReadonlyArray<LodgingFacility>;
  /**
   * Made of the supplier's own id, such as `ldg_booking_10004`. A house that several suppliers list has the id of its first listing;
   * the ids of the others lead to it, too.
   */
  readonly id: Scalars['ID']['output'];
  readonly kind: LodgingKind;
  /** What the suppliers say of it, one entry for each: Booking.com first. */
  readonly listings: ReadonlyArray<LodgingListing>;
  /** As its first listing has it. */
  readonly name: Scalars['String']['output'];
  /** The main one first, then as the suppliers order them. At most 50. */
  readonly photos: ReadonlyArray<LodgingPhoto>;
  /** The smallest place of the hierarchy that it is known to be in; null when not even its country is known. */
  readonly place?: Maybe<Place>;
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Guests' mean score over all listings, each as heavy as its reviews; null when nobody has reviewed it. */
  readonly rating?: Maybe<LodgingRating>;
  /** Of all listings, as the suppliers order them; a supplier that does not list rooms has none. At most 100. */
  readonly rooms: ReadonlyArray<LodgingRoom>;
  /** Official or estimated stars, 1 to 5, in halves; null when it has none. */
  readonly stars?: Maybe<Scalars['Float']['output']>;
};

/** A page of lodgings, after Relay's Cursor Connections. */
export type LodgingConnection = {
  readonly edges: ReadonlyArray<LodgingEdge>;
  readonly pageInfo: PageInfo;
  /** All that are there, whatever page is asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

export type LodgingEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Lodging;
};

export type LodgingFacility = {
  /** What it is on whatever supplier; null for what is not among those below. */
  readonly code?: Maybe<LodgingFacilityCode>;
  /** In English, as its supplier says it. */
  readonly name: Scalars['String']['output'];
};

/** Open: more may come. */
export type LodgingFacilityCode =
  | 'ACCESSIBLE'
  | 'AIRPORT_SHUTTLE'
  | 'AIR_CONDITIONING'
  | 'BAR'
  | 'BICYCLE_RENTAL'
  | 'BREAKFAST'
  | 'COMMON_ROOM'
  | 'ELEVATOR'
  | 'FAMILY_ROOMS'
  | 'FITNESS'
  | 'GARDEN'
  | 'HEATING'
  | 'KITCHEN'
  | 'LAUNDRY'
  | 'LOCKERS'
  | 'LUGGAGE_STORAGE'
  | 'NON_SMOKING'
  | 'PARKING'
  | 'PETS_ALLOWED'
  | 'POOL'
  | 'RECEPTION_24_HOURS'
  | 'RESTAURANT'
  | 'SAUNA'
  | 'SPA'
  | 'TERRACE'
  | 'WIFI';

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

/** A supplier's view of a lodging. */
export type LodgingListing = {
  /** `ldg_` and the supplier's name and own id; as an id of a lodging it leads to this one. */
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly rating?: Maybe<LodgingRating>;
  readonly source: LodgingSource;
  /** The supplier's own id. */
  readonly sourceId: Scalars['String']['output'];
  /** The supplier's page, https. */
  readonly url?: Maybe<Scalars['String']['output']>;
};

export type LodgingMealPlan =
  | 'ALL_INCLUSIVE'
  | 'BREAKFAST'
  | 'FULL_BOARD'
  | 'HALF_BOARD'
  /** None, or nothing is known. */
  | 'NONE';

export type LodgingOffer = {
  /** How many more of it there are; null when unknown. */
  readonly available?: Maybe<Scalars['Int']['output']>;
  /** Until when cancelling costs nothing; null when it always costs, or nothing is known. */
  readonly freeCancellationUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Of its own within the session. */
  readonly id: Scalars['ID']['output'];
  readonly mealPlan: LodgingMealPlan;
  /** How many of it the whole party takes. */
  readonly quantity: Scalars['Int']['output'];
  /** What is slept in, as the supplier calls it. */
  readonly roomName?: Maybe<Scalars['String']['output']>;
  readonly source: LodgingSource;
  /**
   * What the whole party pays for the whole stay, taxes and charges included as far as the supplier knows them: for Booking.com its
   * display price, for Hostelworld the average of a night times nights times `quantity`.
   */
  readonly total: Money;
  /** What is counted: rooms, or single beds of a dorm. */
  readonly unit: LodgingOfferUnit;
};

export type LodgingOfferUnit =
  | 'BED'
  | 'ROOM';

/** What can be booked of one lodging, from whichever supplier. */
export type LodgingOffers = {
  readonly lodging: Lodging;
  /** The lowest price first; at most `first` (1 to 20). */
  readonly offers: ReadonlyArray<LodgingOffer>;
};


/** What can be booked of one lodging, from whichever supplier. */
export type LodgingOffersOffersArgs = {
  first?: Scalars['Int']['input'];
};

/** Who wants to sleep where and when. Equal searches share their session, however they are written. */
export type LodgingOffersSearch = {
  /** 1 to 30. */
  readonly adults?: Scalars['Int']['input'];
  /** ISO 3166-1 alpha-2: where whoever books is. Taxes and prices may depend on it. */
  readonly bookerCountry: Scalars['String']['input'];
  /** The day of arrival, where the lodging is: today to 500 days ahead. */
  readonly checkin: Scalars['LocalDate']['input'];
  /** The day of departure: 1 to 90 nights later. */
  readonly checkout: Scalars['LocalDate']['input'];
  /** How old the children are on the day of arrival, 0 to 17 each; at most 10 of them. */
  readonly childAges?: ReadonlyArray<Scalars['Int']['input']>;
  /** ISO 4217: what prices are in. A supplier that does not price in it has no offers. */
  readonly currency?: Scalars['String']['input'];
  /** These lodgings, 1 to 50. */
  readonly lodgingIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The best 50 lodgings at this place and below it. Either this or `lodgingIds`. */
  readonly placeId?: InputMaybe<Scalars['ID']['input']>;
  /** Rooms for all of them together: 1 to 30, and no more than adults. */
  readonly rooms?: Scalars['Int']['input'];
};

/**
 * What the suppliers have answered so far to one search. It is for all who search the same, ends five minutes after it began, and
 * holds at most 500 offers of each supplier.
 */
export type LodgingOffersSession = {
  /** Whether all suppliers have answered, failed, or had their time: there will be no more. */
  readonly complete: Scalars['Boolean']['output'];
  /** Whose answers did not come in time, or were none. */
  readonly failed: ReadonlyArray<LodgingSource>;
  readonly id: Scalars['ID']['output'];
  /** Offers of all lodgings together. */
  readonly offerCount: Scalars['Int']['output'];
  /** Whose answers are still to come; a source stands here as often as it has suppliers of offers. */
  readonly pending: ReadonlyArray<LodgingSource>;
  /** Lodgings with offers, that with the lowest price first; at most `first` (1 to 50). */
  readonly results: ReadonlyArray<LodgingOffers>;
  /** How many suppliers are done with: it grows with each, and what is asked for is the same as long as it stays. */
  readonly version: Scalars['Int']['output'];
};


/**
 * What the suppliers have answered so far to one search. It is for all who search the same, ends five minutes after it began, and
 * holds at most 500 offers of each supplier.
 */
export type LodgingOffersSessionResultsArgs = {
  first?: Scalars['Int']['input'];
};

export type LodgingPhoto = {
  readonly isMain: Scalars['Boolean']['output'];
  /** An https address of the supplier's. */
  readonly url: Scalars['String']['output'];
};

export type LodgingRating = {
  readonly reviewCount: Scalars['Int']['output'];
  /** 0 to 100. Booking.com's 1 to 10 is taken ten times; Hostelworld's is the same. */
  readonly score: Scalars['Int']['output'];
};

export type LodgingRoom = {
  /** The supplier's own id: unique together with `source`. */
  readonly id: Scalars['ID']['output'];
  /** DORM: beds of it are sold one by one. */
  readonly kind: LodgingRoomKind;
  /** How many people sleep in it; null when unknown. */
  readonly maximumGuests?: Maybe<Scalars['Int']['output']>;
  readonly name: Scalars['String']['output'];
  readonly source: LodgingSource;
};

export type LodgingRoomKind =
  | 'DORM'
  | 'PRIVATE';

/** Who lists a lodging, or offers it. Open: more may come. */
export type LodgingSource =
  | 'BOOKING'
  | 'HOSTELWORLD';

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
   * Lodgings here and everywhere below, the best first: by their score, drawn towards 70 where few have reviewed, then by id. `first`
   * and `last` take 0 to 100. Null only with an error.
   */
  readonly lodgings?: Maybe<LodgingConnection>;
};


export type PlaceLodgingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<LodgingKind>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type Query = {
  /** The lodging with this id, or with the id of one of its listings. An id that nothing has: null and the error NOT_FOUND. */
  readonly lodging?: Maybe<Lodging>;
  /**
   * What can be booked now. Asks every supplier at once, or joins who has asked the same within the last minute, and answers within
   * 800 ms with what is there by then: while `complete` is false, ask `lodgingOffersSession` for the rest. A search that cannot be:
   * null and the error BAD_USER_INPUT.
   */
  readonly lodgingOffers?: Maybe<LodgingOffersSession>;
  /**
   * A search session as it stands now. One that there is no more, five minutes after its beginning: null and the error NOT_FOUND;
   * search again.
   */
  readonly lodgingOffersSession?: Maybe<LodgingOffersSession>;
  /** Lodgings in the order of `ids` (at most 100); null and NOT_FOUND where an id has no lodging. */
  readonly lodgingsByIds: ReadonlyArray<Maybe<Lodging>>;
};


export type QueryLodgingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLodgingOffersArgs = {
  search: LodgingOffersSearch;
};


export type QueryLodgingOffersSessionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLodgingsByIdsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
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
  Lodging: Lodging;
  Place: Place;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Lodging:
    ( { __typename: 'Lodging' }
    & GraphQLRecursivePick<FederationTypes['Lodging'], {"id":true}> );
  Place:
    ( { __typename: 'Place' }
    & GraphQLRecursivePick<FederationTypes['Place'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Coordinates: ResolverTypeWrapper<Coordinates>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  Lodging: ResolverTypeWrapper<PlacedLodgingRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  LodgingConnection: ResolverTypeWrapper<Omit<LodgingConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['LodgingEdge']> }>;
  LodgingEdge: ResolverTypeWrapper<Omit<LodgingEdge, 'node'> & { node: ResolversTypes['Lodging'] }>;
  LodgingFacility: ResolverTypeWrapper<LodgingFacility>;
  LodgingFacilityCode: LodgingFacilityCode;
  LodgingKind: LodgingKind;
  LodgingListing: ResolverTypeWrapper<LodgingListing>;
  LodgingMealPlan: LodgingMealPlan;
  LodgingOffer: ResolverTypeWrapper<Offer>;
  LodgingOfferUnit: LodgingOfferUnit;
  LodgingOffers: ResolverTypeWrapper<HouseOffers>;
  LodgingOffersSearch: LodgingOffersSearch;
  LodgingOffersSession: ResolverTypeWrapper<SessionState>;
  LodgingPhoto: ResolverTypeWrapper<LodgingPhoto>;
  LodgingRating: ResolverTypeWrapper<LodgingRating>;
  LodgingRoom: ResolverTypeWrapper<LodgingRoom>;
  LodgingRoomKind: LodgingRoomKind;
  LodgingSource: LodgingSource;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Place: ResolverTypeWrapper<PlaceReference>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Coordinates: Coordinates;
  Float: Scalars['Float']['output'];
  DateTime: Scalars['DateTime']['output'];
  LocalDate: Scalars['LocalDate']['output'];
  Lodging: PlacedLodgingRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  LodgingConnection: Omit<LodgingConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['LodgingEdge']> };
  LodgingEdge: Omit<LodgingEdge, 'node'> & { node: ResolversParentTypes['Lodging'] };
  LodgingFacility: LodgingFacility;
  LodgingListing: LodgingListing;
  LodgingOffer: Offer;
  LodgingOffers: HouseOffers;
  LodgingOffersSearch: LodgingOffersSearch;
  LodgingOffersSession: SessionState;
  LodgingPhoto: LodgingPhoto;
  LodgingRating: LodgingRating;
  LodgingRoom: LodgingRoom;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  PageInfo: PageInfo;
  Place: PlaceReference;
  Query: Record<PropertyKey, never>;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CoordinatesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Coordinates'] = ResolversParentTypes['Coordinates']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type LodgingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Lodging'] = ResolversParentTypes['Lodging'], FederationReferenceType extends FederationReferenceTypes['Lodging'] = FederationReferenceTypes['Lodging']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Lodging']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coordinates?: Resolver<Maybe<ResolversTypes['Coordinates']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facilities?: Resolver<ReadonlyArray<ResolversTypes['LodgingFacility']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LodgingKind'], ParentType, ContextType>;
  listings?: Resolver<ReadonlyArray<ResolversTypes['LodgingListing']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  photos?: Resolver<ReadonlyArray<ResolversTypes['LodgingPhoto']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['LodgingRating']>, ParentType, ContextType>;
  rooms?: Resolver<ReadonlyArray<ResolversTypes['LodgingRoom']>, ParentType, ContextType>;
  stars?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type LodgingConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LodgingConnection'] = ResolversParentTypes['LodgingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LodgingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LodgingEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LodgingEdge'] = ResolversParentTypes['LodgingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Lodging'], ParentType, ContextType>;
};

export type LodgingFacilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LodgingFacility'] = ResolversParentTypes['LodgingFacility']> = {
  code?: Resolver<Maybe<ResolversTypes['LodgingFacilityCode']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LodgingListingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LodgingListing'] = ResolversParentTypes['LodgingListing']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['LodgingRating']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['LodgingSource'], ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LodgingOfferResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LodgingOffer'] = ResolversParentTypes['LodgingOffer']> = {
  available?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  freeCancellationUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mealPlan?: Resolver<ResolversTypes['LodgingMealPlan'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roomName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['LodgingSource'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['LodgingOfferUnit'], ParentType, ContextType>;
};

export type LodgingOffersResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LodgingOffers'] = ResolversParentTypes['LodgingOffers']> = {
  lodging?: Resolver<ResolversTypes['Lodging'], ParentType, ContextType>;
  offers?: Resolver<ReadonlyArray<ResolversTypes['LodgingOffer']>, ParentType, ContextType, RequireFields<LodgingOffersOffersArgs, 'first'>>;
};

export type LodgingOffersSessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LodgingOffersSession'] = ResolversParentTypes['LodgingOffersSession']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  failed?: Resolver<ReadonlyArray<ResolversTypes['LodgingSource']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['LodgingSource']>, ParentType, ContextType>;
  results?: Resolver<ReadonlyArray<ResolversTypes['LodgingOffers']>, ParentType, ContextType, RequireFields<LodgingOffersSessionResultsArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LodgingPhotoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LodgingPhoto'] = ResolversParentTypes['LodgingPhoto']> = {
  isMain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LodgingRatingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LodgingRating'] = ResolversParentTypes['LodgingRating']> = {
  reviewCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LodgingRoomResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LodgingRoom'] = ResolversParentTypes['LodgingRoom']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LodgingRoomKind'], ParentType, ContextType>;
  maximumGuests?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['LodgingSource'], ParentType, ContextType>;
};

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
  lodgings?: Resolver<Maybe<ResolversTypes['LodgingConnection']>, ParentType, ContextType, Partial<PlaceLodgingsArgs>>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  lodging?: Resolver<Maybe<ResolversTypes['Lodging']>, ParentType, ContextType, RequireFields<QueryLodgingArgs, 'id'>>;
  lodgingOffers?: Resolver<Maybe<ResolversTypes['LodgingOffersSession']>, ParentType, ContextType, RequireFields<QueryLodgingOffersArgs, 'search'>>;
  lodgingOffersSession?: Resolver<Maybe<ResolversTypes['LodgingOffersSession']>, ParentType, ContextType, RequireFields<QueryLodgingOffersSessionArgs, 'id'>>;
  lodgingsByIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Lodging']>>, ParentType, ContextType, RequireFields<QueryLodgingsByIdsArgs, 'ids'>>;
};

export type Resolvers<ContextType = RequestContext> = {
  Coordinates?: CoordinatesResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  LocalDate?: GraphQLScalarType;
  Lodging?: LodgingResolvers<ContextType>;
  LodgingConnection?: LodgingConnectionResolvers<ContextType>;
  LodgingEdge?: LodgingEdgeResolvers<ContextType>;
  LodgingFacility?: LodgingFacilityResolvers<ContextType>;
  LodgingListing?: LodgingListingResolvers<ContextType>;
  LodgingOffer?: LodgingOfferResolvers<ContextType>;
  LodgingOffers?: LodgingOffersResolvers<ContextType>;
  LodgingOffersSession?: LodgingOffersSessionResolvers<ContextType>;
  LodgingPhoto?: LodgingPhotoResolvers<ContextType>;
  LodgingRating?: LodgingRatingResolvers<ContextType>;
  LodgingRoom?: LodgingRoomResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
