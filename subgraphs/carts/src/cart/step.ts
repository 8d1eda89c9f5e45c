import { maximumHoldingMs } from '../limits.js';
import type { Cart, CartItem, ItemState } from './cart.js';

/** What has to be done next for some items of a cart. GIVE_UP asks nobody anything. */
export type Step = {
  readonly kind: 'HOLD' | 'GIVE_UP' | 'CHECK' | 'CONFIRM' | 'CANCEL' | 'RELEASE';
  readonly items: readonly CartItem[];
};

/** What cancelCart still has to be tried for. */
export const isToBeCancelled = ({ state, refusal }: CartItem): boolean =>
  state === 'ON_HOLD' || (state === 'CONFIRMED' && refusal === null);

const stepOf = (kind: Step['kind'], items: readonly CartItem[]): Step | null =>
  items.length > 0 ? { kind, items } : null;

/** The next step of a cart; null when it is at rest. */
export const nextStep = (cart: Cart, now: Date): Step | null => {
  const inState = (state: ItemState) => cart.items.filter((item) => item.state === state);
  switch (cart.status) {
    case 'HOLDING': {
      const isOld = now.getTime() - cart.createdAt.getTime() > maximumHoldingMs;
      return stepOf(isOld ? 'GIVE_UP' : 'HOLD', inState('HOLDING'));
    }
    case 'CHECKING':
      return stepOf('CHECK', inState('ON_HOLD'));
    case 'CONFIRMING':
      return stepOf('CONFIRM', inState('ON_HOLD'));
    case 'CANCELLING':
      return stepOf('CANCEL', cart.items.filter(isToBeCancelled));
    case 'ON_HOLD':
    case 'CONFIRMED':
    case 'PARTIALLY_CONFIRMED':
    case 'CANCELLED':
    case 'FAILED':
    case 'EXPIRED':
      return stepOf('RELEASE', inState('RELEASING'));
  }
};
