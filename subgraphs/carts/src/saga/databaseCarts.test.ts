import { openDatabase, type Database } from '@tripgraph/kit/database';
import { createTestDatabase } from '@tripgraph/kit/testing/database';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migrateCarts } from '../migrate.js';
import { cartRequest } from '../testing/cartInput.js';
import type { Carts, ClaimedCart } from './carts.js';
import { databaseCarts } from './databaseCarts.js';

let database: Database;
let carts: Carts;
beforeAll(async () => {
  const url = await createTestDatabase(inject('postgresUrl'));
  await migrateCarts(url);
  database = openDatabase({ url, maxConnections: 6, acquireTimeoutMs: 5_000, statementTimeoutMs: 10_000 });
  carts = databaseCarts(database);
});
afterAll(() => database.close());

const inserted = async (partner = 'acme'): Promise<ClaimedCart> => {
  const claimed = await carts.insert(partner, cartRequest(2));
  if (!claimed) throw new Error('the uuid is used');
  return claimed;
};
/** Lets the claim of a cart run out, or its retry be due. */
const letDue = (id: string) =>
  database.query({ name: '', text: 'update cart set due_at = clock_timestamp() where id = $1', values: [id] });
const atRest = { keep: false, dueInMs: null };

test('of the same cart that is written at the same time, one is', async () => {
  const request = cartRequest(3);
  const claims = await Promise.all(Array.from({ length: 6 }, () => carts.insert('acme', request)));
  const [made, ...others] = claims.filter((claimed) => claimed !== undefined);
  expect(others).toEqual([]);
  expect(await carts.byUuid('acme', request.uuid)).toEqual(made?.cart);
  expect(made?.cart).toMatchObject({ status: 'HOLDING', atRest: false, terms: request.terms });
  expect(made?.cart.items.map((item) => item.request)).toEqual(request.items);
  expect(await carts.insert('other', request)).toBeDefined();
  await Promise.all(claims.map((claimed) => claimed?.save(claimed.cart, atRest)));
});

test('what is saved is what is read, item by item', async () => {
  const { cart, save } = await inserted();
  const [first, second] = cart.items as [(typeof cart.items)[0], (typeof cart.items)[0]];
  const instant = new Date('2026-04-01T09:30:00.123Z');
  const total = { amount: 2 ** 53 - 1, currency: 'EUR', precision: 2 };
  const refusal = { code: 'SOLD_OUT', message: 'No.', field: null } as const;
  const saved = await save(
    {
      ...cart,
      status: 'FAILED',
      confirmation: { contact: { fullName: 'Ana' } },
      cancelReason: 'rain',
      items: [
        { ...first, state: 'RELEASED', bookingId: 'bkg_1', expiresAt: instant, total },
        { ...second, state: 'RELEASING', refusal, doubtUntil: instant },
      ],
    },
    atRest,
  );
  expect(saved.atRest).toBe(true);
  expect(await carts.byId('acme', cart.id)).toEqual(saved);
  expect(await carts.byId('other', cart.id)).toBeUndefined();
});

test('a claimed cart is nobody else’s until its claim has run out, and then no longer the first one’s', async () => {
  const { cart, save } = await inserted();
  expect(await carts.claim('acme', cart.id)).toBeUndefined();
  expect(await carts.claimDue()).toBeUndefined();
  await letDue(cart.id);
  const claims = await Promise.all([carts.claimDue(), carts.claimDue(), carts.claimDue()]);
  const [second, ...others] = claims.filter((claimed) => claimed !== undefined) as [ClaimedCart];
  expect(others).toEqual([]);
  expect(second.cart).toMatchObject({ id: cart.id, attempts: 1 });
  await expect(save({ ...cart, status: 'FAILED' }, atRest)).rejects.toThrow('somebody else has claimed');
  expect((await carts.byId('acme', cart.id))?.status).toBe('HOLDING');
  await second.save(second.cart, atRest);
});

test('a cart that waits for a retry can be claimed by a request, and by the recovery when it is due', async () => {
  const { cart, save } = await inserted();
  await save(cart, { keep: false, dueInMs: 60_000 });
  expect(await carts.claimDue()).toBeUndefined();
  expect(await carts.claim('other', cart.id)).toBeUndefined();
  const claimed = await carts.claim('acme', cart.id);
  expect(claimed?.cart.atRest).toBe(false);
  await claimed?.save(claimed.cart, atRest);
  expect(await carts.byId('acme', cart.id)).toMatchObject({ atRest: true, attempts: 0 });
});
