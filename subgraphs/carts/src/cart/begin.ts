import type { Cart, Contact, Refusal } from './cart.js';

/** What becomes of a client's wish: it is worked on, it was fulfilled before (REPLAY), or it is refused. */
export type Beginning =
  | { readonly kind: 'RUN'; readonly cart: Cart }
  | { readonly kind: 'REPLAY' }
  | { readonly kind: 'REFUSED'; readonly refusal: Refusal };

const wrongState = ({ status }: Cart, wanted: string): Beginning => ({
  kind: 'REFUSED',
  refusal: { code: 'INVALID_STATE', message: `The cart is ${status}; it cannot be ${wanted}.`, field: null },
});

/** A cart that is being confirmed goes on with what it was first confirmed with. */
export const beginConfirm = (cart: Cart, contact: Contact | null): Beginning => {
  switch (cart.status) {
    case 'ON_HOLD':
      return { kind: 'RUN', cart: { ...cart, status: 'CHECKING', confirmation: { contact } } };
    case 'HOLDING':
    case 'CHECKING':
    case 'CONFIRMING':
      return { kind: 'RUN', cart };
    case 'CONFIRMED':
    case 'PARTIALLY_CONFIRMED':
    case 'FAILED':
    case 'EXPIRED':
      return { kind: 'REPLAY' };
    case 'CANCELLING':
    case 'CANCELLED':
      return wrongState(cart, 'confirmed');
  }
};

/** Whatever could not be cancelled before is tried again. */
export const beginCancel = (cart: Cart, reason: string | null): Beginning => {
  switch (cart.status) {
    case 'ON_HOLD':
    case 'CHECKING':
    case 'CONFIRMING':
    case 'CONFIRMED':
    case 'PARTIALLY_CONFIRMED': {
      const items = cart.items.map((item) => (item.state === 'CONFIRMED' ? { ...item, refusal: null } : item));
      return { kind: 'RUN', cart: { ...cart, items, status: 'CANCELLING', cancelReason: reason } };
    }
    case 'HOLDING':
    case 'CANCELLING':
      return { kind: 'RUN', cart };
    case 'CANCELLED':
    case 'FAILED':
    case 'EXPIRED':
      return { kind: 'REPLAY' };
  }
};
