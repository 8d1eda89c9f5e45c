import { uuidv7 } from '@tripgraph/addressing/uuid';
import type { RequestDatabase } from '@tripgraph/kit/database';
import { keep } from '@tripgraph/kit/pooledTransaction';
import { randomBytes, randomUUID } from 'node:crypto';
import { cartIdOf } from '../cart/cartId.js';
import { leaseMs } from '../limits.js';
import { cartByUuid } from '../sql/cartByUuid.js';
import { cartOf, type CartRow } from '../sql/cartColumns.js';
import { cartsByIds } from '../sql/cartsByIds.js';
import { claimCart } from '../sql/claimCart.js';
import { claimDueCart } from '../sql/claimDueCart.js';
import { insertCart } from '../sql/insertCart.js';
import { saveCart } from '../sql/saveCart.js';
import type { Carts, ClaimedCart, SaveCart } from './carts.js';

const newCartId = (): string => cartIdOf(uuidv7(Date.now(), BigInt(`0x${randomBytes(10).toString('hex')}`)));

/** Keeps carts in PostgreSQL. Each change is one transaction, and is made only by who holds the claim. */
export const databaseCarts = (database: RequestDatabase): Carts => {
  const saving =
    (token: string): SaveCart =>
    async (cart, claim) =>
      database.transaction(async (query) => {
        const [saved] = await query(saveCart(cart, token, claim));
        if (!saved) throw new Error(`somebody else has claimed the cart ${cart.id}`);
        return keep({ ...cart, updatedAt: saved.updatedAt, atRest: !claim.keep && claim.dueInMs === null });
      });
  const claimed = (row: CartRow | undefined, token: string): ClaimedCart | undefined =>
    row && { cart: cartOf(row), save: saving(token) };
  const first = (rows: readonly CartRow[]) => rows[0] && cartOf(rows[0]);
  return {
    insert: async (partner, request) => {
      const token = randomUUID();
      const id = newCartId();
      const written = await database.transaction(async (query) =>
        keep(await query(insertCart({ id, partner, request, token, leaseMs }))),
      );
      if (written.length === 0) return undefined;
      return claimed((await database.query(cartsByIds([id], partner)))[0], token);
    },
    byUuid: async (partner, uuid) => first(await database.query(cartByUuid(partner, uuid))),
    byId: async (partner, id) => first(await database.query(cartsByIds([id], partner))),
    claim: async (partner, id) => {
      const token = randomUUID();
      return claimed((await database.query(claimCart(id, partner, token, leaseMs)))[0], token);
    },
    claimDue: async () => {
      const token = randomUUID();
      return claimed((await database.query(claimDueCart(token, leaseMs)))[0], token);
    },
  };
};
