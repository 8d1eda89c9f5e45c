import { bookingUuidOf } from '../cart/bookingUuid.js';
import type { Cart } from '../cart/cart.js';
import type { CartRequest } from '../cart/readCart.js';
import { leaseMs, maximumRecoveries } from '../limits.js';
import type { Carts, ClaimedCart } from '../saga/carts.js';
import type { Time } from '../saga/time.js';

type Kept = { cart: Cart; token: number | null; dueMs: number | null };

const newCart = (id: string, partner: string, request: CartRequest, now: Date): Cart => ({
  id,
  partner,
  uuid: request.uuid,
  requestHash: request.hash,
  status: 'HOLDING',
  terms: request.terms,
  confirmation: null,
  cancelReason: null,
  createdAt: now,
  updatedAt: now,
  attempts: 0,
  atRest: false,
  items: request.items.map((item, position) => ({
    position,
    bookingUuid: bookingUuidOf(id, position),
    request: item,
    state: 'HOLDING',
    bookingId: null,
    expiresAt: null,
    total: null,
    refusal: null,
    doubtUntil: null,
  })),
});

/** Keeps carts as the database does, by a clock of its own. */
export const memoryCarts = (time: Time): Carts & { readonly all: () => readonly Cart[] } => {
  const kept = new Map<string, Kept>();
  let tokens = 0;
  const nowMs = (): number => time.now().getTime();
  const claim = (row: Kept): ClaimedCart => {
    tokens += 1;
    const token = tokens;
    Object.assign(row, { token, dueMs: nowMs() + leaseMs });
    return {
      cart: { ...row.cart, atRest: false },
      save: async (cart, { keep, dueInMs }) => {
        if (row.token !== token) throw new Error('somebody else has claimed it');
        const attempts = dueInMs === null ? 0 : cart.attempts;
        row.cart = { ...cart, attempts, atRest: !keep && dueInMs === null };
        row.token = keep ? token : null;
        row.dueMs = dueInMs === null ? null : nowMs() + dueInMs;
        return row.cart;
      },
    };
  };
  const isDue = ({ dueMs }: Kept): boolean => dueMs !== null && dueMs <= nowMs();
  return {
    all: () => [...kept.values()].map(({ cart }) => cart),
    insert: async (partner, request) => {
      const key = `${partner}/${request.uuid}`;
      if (kept.has(key)) return undefined;
      const row = { cart: newCart(`crt_${kept.size}`, partner, request, time.now()), token: null, dueMs: null };
      kept.set(key, row);
      return claim(row);
    },
    byUuid: async (partner, uuid) => kept.get(`${partner}/${uuid}`)?.cart,
    byId: async (partner, id) =>
      [...kept.values()].find(({ cart }) => cart.id === id && cart.partner === partner)?.cart,
    claim: async (partner, id) => {
      const row = [...kept.values()].find(({ cart }) => cart.id === id && cart.partner === partner);
      return row && (row.token === null || isDue(row)) ? claim(row) : undefined;
    },
    claimDue: async () => {
      const row = [...kept.values()].find((each) => isDue(each) && each.cart.attempts < maximumRecoveries);
      if (!row) return undefined;
      row.cart = { ...row.cart, attempts: row.cart.attempts + 1 };
      return claim(row);
    },
  };
};
