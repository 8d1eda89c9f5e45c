import type { Bookings } from '../bookings/bookings.js';
import type { Cart } from '../cart/cart.js';
import { leaseMs } from '../limits.js';
import type { Carts, ClaimedCart } from '../saga/carts.js';
import { recoverCarts } from '../saga/recoverCarts.js';
import type { SagaPorts } from '../saga/requests.js';
import { memoryCarts } from './memoryCarts.js';
import { shardModel, type Fate, type ShardModel } from './shardModel.js';
import { virtualTime, type VirtualTime } from './virtualTime.js';

/** Carts, shards and a process in between that may end at any request and at any write. */
export type SagaWorld = {
  readonly time: VirtualTime;
  readonly shards: ShardModel;
  readonly carts: () => readonly Cart[];
  /** Does something in the process; undefined when the process ended over it. */
  readonly inProcess: <Result>(work: (ports: SagaPorts) => Promise<Result>) => Promise<Result | undefined>;
  /** Lets time go by and processes start until no cart is due any more. */
  readonly untilRest: () => Promise<void>;
};

const never = <Result>(): Promise<Result> => new Promise(() => undefined);

export const sagaWorld = (fates: readonly Fate[], writes: readonly Fate['kind'][] = []): SagaWorld => {
  const time = virtualTime();
  const store = memoryCarts(time);
  const left = [...fates];
  const leftWrites = [...writes];
  let alive = 0;
  let die: () => void = () => undefined;
  const crash = <Result>(): Promise<Result> => {
    alive += 1;
    die();
    return never();
  };
  const shards = shardModel(time, () => left.shift() ?? { kind: 'done' }, crash);

  /** A port of a process that does nothing any more once the process has ended. */
  const guard = <Port extends object>(port: Port, own: number): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...given: readonly unknown[]): unknown => (own === alive ? member(...given) : never());
      },
    });
  const guardSave = (claimed: ClaimedCart | undefined, own: number): ClaimedCart | undefined =>
    claimed && {
      cart: claimed.cart,
      save: async (cart, claim) => {
        if (own !== alive) return never();
        const fate = leftWrites.shift();
        if (fate === 'crashBefore') return crash();
        const saved = await claimed.save(cart, claim);
        return fate === 'crashAfter' ? crash() : saved;
      },
    };
  const portsOf = (own: number): SagaPorts => {
    const carts: Carts = {
      ...store,
      insert: async (partner, request) => guardSave(await store.insert(partner, request), own),
      claim: async (partner, id) => guardSave(await store.claim(partner, id), own),
      claimDue: async () => guardSave(await store.claimDue(), own),
    };
    return { carts: guard(carts, own), bookings: guard<Bookings>(shards, own), time };
  };
  const inProcess: SagaWorld['inProcess'] = (work) => {
    const ended = new Promise<undefined>((resolve) => (die = () => resolve(undefined)));
    return Promise.race([work(portsOf(alive)), ended]);
  };
  return {
    time,
    shards,
    carts: store.all,
    inProcess,
    untilRest: async () => {
      for (let rounds = 0; store.all().some(({ atRest }) => !atRest); rounds += 1) {
        if (rounds > 300) throw new Error('carts do not come to rest');
        time.advance(leaseMs);
        await inProcess(({ carts, bookings }) =>
          recoverCarts({ carts, bookingsOf: () => bookings, time, onAbandoned: () => undefined }),
        );
      }
      // Whatever is still on its way arrives.
      time.advance(60_000);
    },
  };
};
