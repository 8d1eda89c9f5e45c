import type { Cart } from '../cart/cart.js';
import type { CartRequest } from '../cart/readCart.js';
import type { Claim } from '../sql/saveCart.js';

/** What a run does with its cart when it has learnt something. */
export type SaveCart = (cart: Cart, claim: Claim) => Promise<Cart>;

/** A cart and the right to work on it, until its lease is over. */
export type ClaimedCart = { readonly cart: Cart; readonly save: SaveCart };

/** Where carts are kept. */
export type Carts = {
  /** Writes a new cart, claimed; undefined when the partner has used the uuid before. */
  readonly insert: (partner: string, request: CartRequest) => Promise<ClaimedCart | undefined>;
  readonly byUuid: (partner: string, uuid: string) => Promise<Cart | undefined>;
  readonly byId: (partner: string, id: string) => Promise<Cart | undefined>;
  /** Undefined when somebody else works on it. */
  readonly claim: (partner: string, id: string) => Promise<ClaimedCart | undefined>;
  /** The cart that has been due for longest; undefined when none is. */
  readonly claimDue: () => Promise<ClaimedCart | undefined>;
};
