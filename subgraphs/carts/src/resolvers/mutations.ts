import { problem } from '@tripgraph/errors/problem';
import { isUnsent } from '@tripgraph/kit/deadline';
import { GraphQLError } from 'graphql';
import type { StoredStatus } from '../cart/cart.js';
import { checkContact, contactOf } from '../cart/contact.js';
import { readCart } from '../cart/readCart.js';
import { checkTexts } from '../cart/text.js';
import type { RequestContext } from '../context.js';
import type { CartRefusedResolvers, CartResultResolvers, MutationResolvers } from '../generated/resolvers.js';
import type { CartOutcome } from '../saga/requests.js';
import { checkCartId, noSuchCart, requirePartner } from './cart.js';
import { cartResult, refusedInput, type CartResultValue } from './cartResult.js';

const maximumReasonChars = 500;
const notAsWished: readonly StoredStatus[] = ['FAILED', 'EXPIRED', 'PARTIALLY_CONFIRMED'];

/** What goes wrong in the middle may have changed something: only the same request again tells. */
const orUnknown = async <Result>(context: RequestContext, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    // One statement that was not sent says nothing of those before it.
    if (error instanceof GraphQLError && !isUnsent(error)) throw error;
    context.log(error);
    throw problem(
      'OUTCOME_UNKNOWN',
      'Something went wrong on our side. Send the same request again to learn what came of it.',
    );
  }
};

const change = async (
  context: RequestContext,
  id: string,
  failed: readonly StoredStatus[],
  work: () => Promise<CartOutcome | undefined>,
): Promise<CartResultValue> => {
  const outcome = await orUnknown(context, work);
  if (!outcome) throw noSuchCart(id);
  return cartResult(outcome, failed);
};

export const mutations: Required<MutationResolvers> = {
  holdCart: async (_parent, { input }, context) => {
    const partner = requirePartner(context);
    const request = readCart(input);
    if (request.kind === 'REFUSED') return refusedInput(request.refusal);
    return cartResult(await orUnknown(context, () => context.holdCart(partner, request)), notAsWished);
  },
  confirmCart: async (_parent, { input }, context) => {
    const partner = requirePartner(context);
    const id = checkCartId(input.cartId);
    const fault = checkContact(input.contact);
    if (fault) return refusedInput(fault);
    return change(context, id, notAsWished, () => context.confirmCart(partner, id, contactOf(input.contact)));
  },
  cancelCart: async (_parent, { input }, context) => {
    const partner = requirePartner(context);
    const id = checkCartId(input.cartId);
    const reason = input.reason ?? null;
    const fault = checkTexts('reason', reason, maximumReasonChars);
    if (fault) return refusedInput(fault);
    return change(context, id, ['PARTIALLY_CONFIRMED'], () => context.cancelCart(partner, id, reason));
  },
};

export const cartResultResolvers: CartResultResolvers = {
  __resolveType: (result) => ('code' in result ? 'CartRefused' : 'CartSuccess'),
};

export const cartRefusedResolvers: CartRefusedResolvers = { currentCart: ({ cart }) => cart };
