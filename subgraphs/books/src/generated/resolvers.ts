import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { BookRow, BookPlaceRow, PlaceReference } from '../rows.js';
import type { BookEdition as BookEditionValue } from '../work/book.js';
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
  /** A whole number up to 2^53 - 1, as a JSON number. */
  MinorUnits: { input: bigint; output: bigint; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A work: its printed, electronic and spoken editions are one book. */
export type Book = {
  /** Who made it, in the order that the publisher gives. */
  readonly contributors: ReadonlyArray<BookContributor>;
  /** A picture of the cover, by HTTPS, on the publisher's server. */
  readonly coverUrl?: Maybe<Scalars['String']['output']>;
  /** HTML that a page may show as it is: everything that could do harm was left out. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Printed ones first, then electronic ones, then those to listen to. */
  readonly editions: ReadonlyArray<BookEdition>;
  /**
   * That of its first edition, such as `bok_9783161484100` (an ISBN): printed editions stand before others, then the lowest ISBN. It
   * is another one when an edition is added that stands before the first.
   */
  readonly id: Scalars['ID']['output'];
  /** ISO 639-2/B, such as `eng` and `ger`: the languages of its editions, as far as they are known. */
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
  /** The places that it is about, the surest first. */
  readonly places: ReadonlyArray<BookPlace>;
  /** When the first of its editions was or will be published, as exact as it is known: `2026-04-01`, `2026-04` or `2026`. */
  readonly publicationDate?: Maybe<Scalars['String']['output']>;
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** The title of the series that it belongs to. */
  readonly series?: Maybe<Scalars['String']['output']>;
  /** The same, of a sentence or two. */
  readonly shortDescription?: Maybe<Scalars['String']['output']>;
  /** Where it comes from: `onix`. */
  readonly source: Scalars['String']['output'];
  readonly subtitle?: Maybe<Scalars['String']['output']>;
  readonly title: Scalars['String']['output'];
};

/** The best of all suppliers. */
export type BookAvailability =
  | 'AVAILABLE'
  | 'NOT_AVAILABLE'
  /** It will be delivered when it is published, or in stock for the first time. */
  | 'NOT_YET_AVAILABLE'
  | 'TEMPORARILY_UNAVAILABLE'
  | 'UNKNOWN';

/** A page of books, after Relay's Cursor Connections. */
export type BookConnection = {
  readonly edges: ReadonlyArray<BookEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type BookContributor = {
  readonly name: Scalars['String']['output'];
  readonly role: BookContributorRole;
};

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

export type BookEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Book;
};

/** What can be bought: one form of a book, from one publisher. */
export type BookEdition = {
  readonly availability: BookAvailability;
  readonly coverUrl?: Maybe<Scalars['String']['output']>;
  /** Of an edition to listen to. */
  readonly durationMinutes?: Maybe<Scalars['Int']['output']>;
  /** 1 is the first edition; null when it is not known. */
  readonly editionNumber?: Maybe<Scalars['Int']['output']>;
  /** Of an electronic edition, in alphabetical order. */
  readonly fileFormats: ReadonlyArray<BookFileFormat>;
  readonly form: BookForm;
  readonly imprint?: Maybe<Scalars['String']['output']>;
  /** ISBN-13, without hyphens; null for what has none. */
  readonly isbn?: Maybe<Scalars['String']['output']>;
  readonly languages: ReadonlyArray<Scalars['String']['output']>;
  readonly pageCount?: Maybe<Scalars['Int']['output']>;
  /** The first of `prices`, without what else is to be said of it; null when there is none. */
  readonly price?: Maybe<Money>;
  /**
   * What readers pay today: for one country (ISO 3166-1 alpha-2) or any, in one currency (ISO 4217) or any. Those that include taxes
   * come first, then by currency and amount.
   */
  readonly prices: ReadonlyArray<BookPrice>;
  /** As exact as it is known: `2026-04-01`, `2026-04` or `2026`. */
  readonly publicationDate?: Maybe<Scalars['String']['output']>;
  readonly publisher?: Maybe<Scalars['String']['output']>;
  readonly publishingStatus: BookPublishingStatus;
  /** The reference of the publisher's record: no two editions have the same. */
  readonly reference: Scalars['String']['output'];
  readonly title: Scalars['String']['output'];
};


/** What can be bought: one form of a book, from one publisher. */
export type BookEditionPriceArgs = {
  country?: InputMaybe<Scalars['String']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
};


/** What can be bought: one form of a book, from one publisher. */
export type BookEditionPricesArgs = {
  country?: InputMaybe<Scalars['String']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
};

export type BookFileFormat =
  | 'EPUB'
  | 'KINDLE'
  | 'MOBIPOCKET'
  | 'OTHER'
  | 'PDF';

export type BookForm =
  | 'AUDIOBOOK'
  | 'EBOOK'
  | 'HARDBACK'
  | 'MAP'
  | 'OTHER'
  | 'OTHER_PRINT'
  | 'PAPERBACK';

/** A place that a book is about, and how that is known. */
export type BookPlace = {
  /** From 0 to 1. */
  readonly confidence: Scalars['Float']['output'];
  /** NATIVE_ID: a code of the publisher. NAME: a keyword or heading. */
  readonly matchedBy: BookPlaceMatch;
  /** Null only while places cannot be reached. */
  readonly place?: Maybe<Place>;
};

export type BookPlaceMatch =
  | 'COUNTRY'
  | 'NAME'
  | 'NAME_AND_POINT'
  | 'NATIVE_ID'
  | 'POINT'
  | 'REGION';

export type BookPrice = {
  /** ISO 3166-1 alpha-2, those that it holds for; empty when it holds everywhere but in `countriesExcluded`. */
  readonly countries: ReadonlyArray<Scalars['String']['output']>;
  readonly countriesExcluded: ReadonlyArray<Scalars['String']['output']>;
  readonly kind: BookPriceKind;
  readonly price: Money;
  readonly taxIncluded: Scalars['Boolean']['output'];
  /** The first day of it, such as `2026-04-01`; null when it began long ago. */
  readonly validFrom?: Maybe<Scalars['String']['output']>;
  /** The last day of it; null when none is set. */
  readonly validUntil?: Maybe<Scalars['String']['output']>;
};

export type BookPriceKind =
  /** Until the day of publication. */
  | 'BEFORE_PUBLICATION'
  /** By law or contract: nobody may ask less. */
  | 'FIXED'
  /** For a while. */
  | 'OFFER'
  /** What the publisher itself asks. */
  | 'PUBLISHER'
  | 'RECOMMENDED';

export type BookPublishingStatus =
  | 'ACTIVE'
  | 'FORTHCOMING'
  | 'OUT_OF_PRINT'
  | 'OUT_OF_STOCK'
  | 'POSTPONED'
  | 'UNKNOWN'
  | 'WITHDRAWN';

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
  /** Books about this place or any below it, those published last first; those of which no date is known come last. Null only with an error. */
  readonly books?: Maybe<BookConnection>;
  readonly id: Scalars['ID']['output'];
};


export type PlaceBooksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type Query = {
  /** The book with this id. An id that nothing has: null and the error NOT_FOUND. */
  readonly book?: Maybe<Book>;
  /**
   * The book of which an edition has this ISBN, of 10 or 13 digits, with hyphens or without; null without an error when there is
   * none. An ISBN stays when a book's id does not.
   */
  readonly bookByIsbn?: Maybe<Book>;
  /** Books in the order of `ids` (at most 100); null and NOT_FOUND where an id has no book. */
  readonly booksByIds: ReadonlyArray<Maybe<Book>>;
};


export type QueryBookArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBookByIsbnArgs = {
  isbn: Scalars['String']['input'];
};


export type QueryBooksByIdsArgs = {
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
  Book: Book;
  Place: Place;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Book:
    ( { __typename: 'Book' }
    & GraphQLRecursivePick<FederationTypes['Book'], {"id":true}> );
  Place:
    ( { __typename: 'Place' }
    & GraphQLRecursivePick<FederationTypes['Place'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Book: ResolverTypeWrapper<BookRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BookAvailability: BookAvailability;
  BookConnection: ResolverTypeWrapper<Omit<BookConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['BookEdge']> }>;
  BookContributor: ResolverTypeWrapper<BookContributor>;
  BookContributorRole: BookContributorRole;
  BookEdge: ResolverTypeWrapper<Omit<BookEdge, 'node'> & { node: ResolversTypes['Book'] }>;
  BookEdition: ResolverTypeWrapper<BookEditionValue>;
  BookFileFormat: BookFileFormat;
  BookForm: BookForm;
  BookPlace: ResolverTypeWrapper<BookPlaceRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  BookPlaceMatch: BookPlaceMatch;
  BookPrice: ResolverTypeWrapper<BookPrice>;
  BookPriceKind: BookPriceKind;
  BookPublishingStatus: BookPublishingStatus;
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
  Book: BookRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  BookConnection: Omit<BookConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['BookEdge']> };
  BookContributor: BookContributor;
  BookEdge: Omit<BookEdge, 'node'> & { node: ResolversParentTypes['Book'] };
  BookEdition: BookEditionValue;
  BookPlace: BookPlaceRow;
  Float: Scalars['Float']['output'];
  BookPrice: BookPrice;
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

export type BookResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Book'] = ResolversParentTypes['Book'], FederationReferenceType extends FederationReferenceTypes['Book'] = FederationReferenceTypes['Book']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Book']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contributors?: Resolver<ReadonlyArray<ResolversTypes['BookContributor']>, ParentType, ContextType>;
  coverUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  editions?: Resolver<ReadonlyArray<ResolversTypes['BookEdition']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  languages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  places?: Resolver<ReadonlyArray<ResolversTypes['BookPlace']>, ParentType, ContextType>;
  publicationDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shortDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subtitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BookConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BookConnection'] = ResolversParentTypes['BookConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BookEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BookContributorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BookContributor'] = ResolversParentTypes['BookContributor']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['BookContributorRole'], ParentType, ContextType>;
};

export type BookEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BookEdge'] = ResolversParentTypes['BookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Book'], ParentType, ContextType>;
};

export type BookEditionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BookEdition'] = ResolversParentTypes['BookEdition']> = {
  availability?: Resolver<ResolversTypes['BookAvailability'], ParentType, ContextType>;
  coverUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  durationMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  editionNumber?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fileFormats?: Resolver<ReadonlyArray<ResolversTypes['BookFileFormat']>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['BookForm'], ParentType, ContextType>;
  imprint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isbn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  languages?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  pageCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType, Partial<BookEditionPriceArgs>>;
  prices?: Resolver<ReadonlyArray<ResolversTypes['BookPrice']>, ParentType, ContextType, Partial<BookEditionPricesArgs>>;
  publicationDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishingStatus?: Resolver<ResolversTypes['BookPublishingStatus'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BookPlaceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BookPlace'] = ResolversParentTypes['BookPlace']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  matchedBy?: Resolver<ResolversTypes['BookPlaceMatch'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
};

export type BookPriceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['BookPrice'] = ResolversParentTypes['BookPrice']> = {
  countries?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  countriesExcluded?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BookPriceKind'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  books?: Resolver<Maybe<ResolversTypes['BookConnection']>, ParentType, ContextType, Partial<PlaceBooksArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  book?: Resolver<Maybe<ResolversTypes['Book']>, ParentType, ContextType, RequireFields<QueryBookArgs, 'id'>>;
  bookByIsbn?: Resolver<Maybe<ResolversTypes['Book']>, ParentType, ContextType, RequireFields<QueryBookByIsbnArgs, 'isbn'>>;
  booksByIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Book']>>, ParentType, ContextType, RequireFields<QueryBooksByIdsArgs, 'ids'>>;
};

export type Resolvers<ContextType = RequestContext> = {
  Book?: BookResolvers<ContextType>;
  BookConnection?: BookConnectionResolvers<ContextType>;
  BookContributor?: BookContributorResolvers<ContextType>;
  BookEdge?: BookEdgeResolvers<ContextType>;
  BookEdition?: BookEditionResolvers<ContextType>;
  BookPlace?: BookPlaceResolvers<ContextType>;
  BookPrice?: BookPriceResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
