import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cart } from '../cart/cart.js';
import { cartRequest } from '../testing/cartInput.js';
import { sagaWorld, type SagaWorld } from '../testing/sagaWorld.js';
import type { Fate } from '../testing/shardModel.js';
import { cancelCart, confirmCart, holdCart } from './requests.js';

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Fate>({ kind: 'done' }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Fate>(
      { kind: 'refused' },
      { kind: 'notDone' },
      { kind: 'lost' },
      { kind: 'doneUnheard' },
      { kind: 'crashBefore' },
      { kind: 'crashAfter' },
    ),
  },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((afterMs): Fate => ({ kind: 'late', afterMs })) },
);
const fates = fc.array(fate, { maxLength: 40 });
const writes = fc.array(fc.constantFrom<Fate['kind']>('done', 'done', 'done', 'crashBefore', 'crashAfter'), {
  maxLength: 8,
});
const wishes = fc.constantFrom<ReadonlyArray<'confirm' | 'cancel'>>(
  [],
  ['confirm'],
  ['cancel'],
  ['confirm', 'cancel'],
  ['confirm', 'confirm', 'cancel', 'cancel'],
);

const open = ['ON_HOLD', 'CONFIRMED'];

/** What contradicts the promise that a cart makes, once it is at rest and nothing is on its way any more. */
const brokenPromises = (world: SagaWorld, cart: Cart): readonly string[] => {
  const statuses = cart.items.map(({ bookingUuid }) => world.shards.bookings.get(bookingUuid)?.status ?? 'NONE');
  const broken: string[] = [];
  const every = (status: string): boolean => statuses.every((each) => each === status);
  if (world.shards.bookings.size > cart.items.length) broken.push('there are more bookings than items');
  if (cart.status === 'ON_HOLD' && !every('ON_HOLD')) broken.push('it is not on hold as a whole');
  if (cart.status !== 'ON_HOLD' && statuses.includes('ON_HOLD')) broken.push('a hold was left behind');
  if (cart.status === 'CONFIRMED' && !every('CONFIRMED')) broken.push('it is not confirmed as a whole');
  if (['FAILED', 'EXPIRED', 'CANCELLED'].includes(cart.status) && statuses.some((status) => open.includes(status))) {
    broken.push('something is left of it');
  }
  for (const [position, { state, bookingId, bookingUuid }] of cart.items.entries()) {
    const booking = world.shards.bookings.get(bookingUuid);
    if (booking && open.includes(booking.status) && booking.id !== bookingId) broken.push(`${position} is not known`);
    if ((booking?.status === 'CONFIRMED') !== (state === 'CONFIRMED')) broken.push(`${position} is ${state}`);
  }
  return broken.map((text) => `${text}: ${cart.status} of ${statuses.join()}`);
};

test('whatever becomes of requests, answers and the process, all is held or nothing, and what is confirmed is known', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fates, writes, wishes, async (count, script, writing, asked) => {
      const world = sagaWorld(script, writing);
      const request = cartRequest(count);
      await world.inProcess((ports) => holdCart(ports, 'acme', request));
      await world.untilRest();
      const [held] = world.carts() as [Cart];
      expect(brokenPromises(world, held)).toEqual([]);
      for (const wish of asked) {
        await world.inProcess((ports) =>
          (wish === 'confirm'
            ? confirmCart(ports, 'acme', held.id, null)
            : cancelCart(ports, 'acme', held.id, null)
          ).catch((error: { extensions?: { code?: string } }) =>
            expect(error.extensions?.code).toBe('OUTCOME_UNKNOWN'),
          ),
        );
        await world.untilRest();
        expect(brokenPromises(world, world.carts()[0] as Cart)).toEqual([]);
      }
      const again = await world.inProcess((ports) => holdCart(ports, 'acme', request));
      expect(again).toMatchObject({ replayed: true, cart: { id: held.id } });
    }),
    { numRuns: 10_000 },
  );
});
