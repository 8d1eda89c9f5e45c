import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Cart as CartValue, CartItem as CartItemValue } from '../cart/cart.js';
import type { CartRefusedValue } from '../resolvers/cartResult.js';
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
  /** A whole number up to 2^53 - 1, as a JSON number. */
  MinorUnits: { input: bigint; output: bigint; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** OCTO's booking: units of one option at one time. Times, prices and refund tiers stay as they were agreed. */
export type Booking = {
  readonly id: Scalars['ID']['output'];
};

export type CancelCartInput = {
  readonly cartId: Scalars['ID']['input'];
  /** At most 500 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Several bookings, of any suppliers, that are held, confirmed and cancelled together. */
export type Cart = {
  readonly id: Scalars['ID']['output'];
  /** In the order in which they were asked for. */
  readonly items: ReadonlyArray<CartItem>;
  readonly resellerReference?: Maybe<Scalars['String']['output']>;
  readonly status: CartStatus;
  /** The sum over all items; null as long as one of them is not known. */
  readonly total?: Maybe<Money>;
  readonly utcCreatedAt: Scalars['DateTime']['output'];
  /** When the first of its holds ends; null when it has none. */
  readonly utcExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  readonly utcUpdatedAt: Scalars['DateTime']['output'];
  /** The one that the client made. */
  readonly uuid: Scalars['ID']['output'];
};

export type CartItem = {
  readonly activityId: Scalars['ID']['output'];
  readonly availabilityId: Scalars['ID']['output'];
  /** Null as long as none is known to have been made. */
  readonly booking?: Maybe<Booking>;
  readonly optionId: Scalars['ID']['output'];
  /** Counted from 0. */
  readonly position: Scalars['Int']['output'];
  /** Why it could not be held, confirmed or cancelled. */
  readonly refusal?: Maybe<CartItemRefusal>;
  readonly status: CartItemStatus;
  /** Null as long as it is not known. */
  readonly total?: Maybe<Money>;
};

/** What `holdBooking` takes for one booking. */
export type CartItemInput = {
  readonly activityId: Scalars['ID']['input'];
  readonly availabilityId: Scalars['ID']['input'];
  /** The total that the client was shown; when it is another by now, PRICE_CHANGED. */
  readonly expectedTotal?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** At most 2000 characters. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  readonly optionId: Scalars['ID']['input'];
  readonly units: ReadonlyArray<UnitQuantity>;
};

export type CartItemRefusal = {
  readonly code: CartRefusalCode;
  /** The part of the item that it is about, such as `units.0.quantity`. */
  readonly field?: Maybe<Scalars['String']['output']>;
  readonly message: Scalars['String']['output'];
};

export type CartItemStatus =
  | 'CANCELLED'
  | 'CONFIRMED'
  | 'HOLDING'
  | 'ON_HOLD'
  /** It holds no places. */
  | 'RELEASED'
  /** It is being given back; should that fail again and again, its hold ends by itself. */
  | 'RELEASING';

/** Why a cart or an item is refused: the codes of `BookingRefusalCode`, and a cart's own. */
export type CartRefusalCode =
  | 'HOLD_EXPIRED'
  | 'INVALID_AVAILABILITY_ID'
  | 'INVALID_BOOKING_UUID'
  /** The uuid was used before for a cart of other content, or is none. */
  | 'INVALID_CART_UUID'
  | 'INVALID_OPTION_ID'
  | 'INVALID_PRODUCT_ID'
  | 'INVALID_STATE'
  | 'INVALID_UNIT_ID'
  | 'LIMITED_AVAILABILITY'
  | 'NOT_CANCELLABLE'
  | 'NOT_OPERATING'
  | 'PAST_BOOKING_CUTOFF'
  | 'PRICE_CHANGED'
  | 'SOLD_OUT'
  /** It could not be reached in time. */
  | 'UNAVAILABLE'
  | 'UNPROCESSABLE_ENTITY'
  /** It is priced in another currency than was said, or than the items before it. */
  | 'WRONG_CURRENCY';

export type CartRefused = {
  readonly code: CartRefusalCode;
  /** The cart as it stands; null when it is about none. */
  readonly currentCart?: Maybe<Cart>;
  /** The part of the input that it is about, such as `items.2.units.0.quantity`. */
  readonly field?: Maybe<Scalars['String']['output']>;
  readonly message: Scalars['String']['output'];
  /** The item that it is about, counted from 0. */
  readonly position?: Maybe<Scalars['Int']['output']>;
};

export type CartResult = CartRefused | CartSuccess;

export type CartStatus =
  /** The client ended it, and nothing of it is left. */
  | 'CANCELLED'
  /** Items are being cancelled; it goes on by itself until each is cancelled or refused. */
  | 'CANCELLING'
  /** Every item was confirmed; `booking.status` says whether a supplier still has to agree. */
  | 'CONFIRMED'
  /** Items are being confirmed; it goes on by itself until each is confirmed or refused. */
  | 'CONFIRMING'
  /** A hold ended before the cart was confirmed, and nothing was confirmed. */
  | 'EXPIRED'
  /** It could not be held or confirmed, and nothing was confirmed. */
  | 'FAILED'
  /** Items are being held. */
  | 'HOLDING'
  /** Every item is on hold. */
  | 'ON_HOLD'
  /** Some items are confirmed; the others say why they are not. */
  | 'PARTIALLY_CONFIRMED';

export type CartSuccess = {
  readonly cart: Cart;
  /** True: this had been done before, and the cart is returned as it stands. */
  readonly replayed: Scalars['Boolean']['output'];
};

export type ConfirmCartInput = {
  readonly cartId: Scalars['ID']['input'];
  /** What is given replaces what the cart was held with. */
  readonly contact?: InputMaybe<ContactInput>;
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

export type HoldCartInput = {
  readonly contact?: InputMaybe<ContactInput>;
  /** The currency that all options are priced in. A cart has one, whether or not it is said here. */
  readonly currency?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 60, for every item: see `HoldBookingInput.expirationMinutes`. */
  readonly expirationMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 20. */
  readonly items: ReadonlyArray<CartItemInput>;
  /** At most 200 characters; every booking gets it. */
  readonly resellerReference?: InputMaybe<Scalars['String']['input']>;
  /** A UUID (version 1 to 8) that the client makes, one for each cart. */
  readonly uuid: Scalars['ID']['input'];
};

/** An amount in the smallest unit of its currency: `amount` / 10^`precision`. */
export type Money = {
  readonly amount: Scalars['MinorUnits']['output'];
  /** ISO 4217. */
  readonly currency: Scalars['String']['output'];
  /** Digits after the decimal point: 2 for EUR, 0 for JPY, 3 for KWD. */
  readonly precision: Scalars['Int']['output'];
};

export type Mutation = {
  /** Ends every hold and cancels every booking of the cart, each by its own refund tiers. */
  readonly cancelCart: CartResult;
  /**
   * Confirms every item. All are looked at first, and holds that are about to end are extended: as long as one of them cannot be
   * confirmed none is. What is confirmed stays confirmed, should another be refused after that; the cart is then
   * PARTIALLY_CONFIRMED.
   */
  readonly confirmCart: CartResult;
  /**
   * Holds every item, or none: when one is refused or cannot be reached in time, the others are given back, and the cart has
   * FAILED for good. The same uuid with the same content gets the same cart.
   */
  readonly holdCart: CartResult;
};


export type MutationCancelCartArgs = {
  input: CancelCartInput;
};


export type MutationConfirmCartArgs = {
  input: ConfirmCartInput;
};


export type MutationHoldCartArgs = {
  input: HoldCartInput;
};

export type Query = {
  /** The partner's own cart with this id. Anything else: null and the error NOT_FOUND. */
  readonly cart?: Maybe<Cart>;
};


export type QueryCartArgs = {
  id: Scalars['ID']['input'];
};

/** How many of a unit are asked for. */
export type UnitQuantity = {
  /** 1 to 1000. */
  readonly quantity: Scalars['Int']['input'];
  readonly unitId: Scalars['ID']['input'];
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
  Cart: Cart;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CartResult:
    | ( CartRefusedValue )
    | ( Omit<CartSuccess, 'cart'> & { cart: _RefType['Cart'] } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Booking: ResolverTypeWrapper<Booking>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelCartInput: CancelCartInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Cart: ResolverTypeWrapper<CartValue>;
  CartItem: ResolverTypeWrapper<CartItemValue>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CartItemInput: CartItemInput;
  CartItemRefusal: ResolverTypeWrapper<CartItemRefusal>;
  CartItemStatus: CartItemStatus;
  CartRefusalCode: CartRefusalCode;
  CartRefused: ResolverTypeWrapper<CartRefusedValue>;
  CartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CartResult']>;
  CartStatus: CartStatus;
  CartSuccess: ResolverTypeWrapper<Omit<CartSuccess, 'cart'> & { cart: ResolversTypes['Cart'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ConfirmCartInput: ConfirmCartInput;
  ContactInput: ContactInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  HoldCartInput: HoldCartInput;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UnitQuantity: UnitQuantity;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Booking: Booking;
  ID: Scalars['ID']['output'];
  CancelCartInput: CancelCartInput;
  String: Scalars['String']['output'];
  Cart: CartValue;
  CartItem: CartItemValue;
  Int: Scalars['Int']['output'];
  CartItemInput: CartItemInput;
  CartItemRefusal: CartItemRefusal;
  CartRefused: CartRefusedValue;
  CartResult: ResolversUnionTypes<ResolversParentTypes>['CartResult'];
  CartSuccess: Omit<CartSuccess, 'cart'> & { cart: ResolversParentTypes['Cart'] };
  Boolean: Scalars['Boolean']['output'];
  ConfirmCartInput: ConfirmCartInput;
  ContactInput: ContactInput;
  DateTime: Scalars['DateTime']['output'];
  HoldCartInput: HoldCartInput;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Query: Record<PropertyKey, never>;
  UnitQuantity: UnitQuantity;
};

export type IdempotentDirectiveArgs = { };

export type IdempotentDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = IdempotentDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BookingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Booking'] = ResolversParentTypes['Booking']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CartResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['CartItem']>, ParentType, ContextType>;
  resellerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CartStatus'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  utcCreatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  utcExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  utcUpdatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  uuid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CartItemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CartItem'] = ResolversParentTypes['CartItem']> = {
  activityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  availabilityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  booking?: Resolver<Maybe<ResolversTypes['Booking']>, ParentType, ContextType>;
  optionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['CartItemRefusal']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CartItemStatus'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type CartItemRefusalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CartItemRefusal'] = ResolversParentTypes['CartItemRefusal']> = {
  code?: Resolver<ResolversTypes['CartRefusalCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CartRefusedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CartRefused'] = ResolversParentTypes['CartRefused']> = {
  code?: Resolver<ResolversTypes['CartRefusalCode'], ParentType, ContextType>;
  currentCart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CartResult'] = ResolversParentTypes['CartResult']> = {
  __resolveType: TypeResolveFn<'CartRefused' | 'CartSuccess', ParentType, ContextType>;
};

export type CartSuccessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CartSuccess'] = ResolversParentTypes['CartSuccess']> = {
  cart?: Resolver<ResolversTypes['Cart'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelCart?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationCancelCartArgs, 'input'>>;
  confirmCart?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationConfirmCartArgs, 'input'>>;
  holdCart?: Resolver<ResolversTypes['CartResult'], ParentType, ContextType, RequireFields<MutationHoldCartArgs, 'input'>>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, RequireFields<QueryCartArgs, 'id'>>;
};

export type Resolvers<ContextType = RequestContext> = {
  Booking?: BookingResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartItem?: CartItemResolvers<ContextType>;
  CartItemRefusal?: CartItemRefusalResolvers<ContextType>;
  CartRefused?: CartRefusedResolvers<ContextType>;
  CartResult?: CartResultResolvers<ContextType>;
  CartSuccess?: CartSuccessResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  idempotent?: IdempotentDirectiveResolver<any, any, ContextType>;
};
