import { DateTime, MinorUnits } from '@tripgraph/kit/scalars';
import type { Resolvers } from '../generated/resolvers.js';
import { cartItemResolvers, cartResolvers, findCart } from './cart.js';
import { cartRefusedResolvers, cartResultResolvers, mutations } from './mutations.js';

export const resolvers: Resolvers = {
  Query: { cart: (_parent, { id }, context) => findCart(id, context) },
  Mutation: mutations,
  CartResult: cartResultResolvers,
  CartRefused: cartRefusedResolvers,
  Cart: cartResolvers,
  CartItem: cartItemResolvers,
  DateTime,
  MinorUnits,
};
