import { get } from 'node:http';

/** Where requests may go: gateways by their origin, such as http://127.0.0.1:4000. */
export type Balancer = {
  readonly add: (origin: string) => void;
  readonly remove: (origin: string) => void;
  /** The next one that was ready when it was looked at last, each in its turn. Throws when none was. */
  readonly next: () => string;
  /** Resolves when this one is ready. */
  readonly untilReady: (origin: string) => Promise<void>;
  readonly stop: () => void;
};

const statusOf = (url: string): Promise<number> =>
  new Promise((resolve) => {
    get(url, { agent: false, timeout: 1_000 }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).once('error', () => resolve(0));
  });

/** Does as load balancers do: looks every so often whether a gateway is ready, and sends nothing to one that is not. */
export const startBalancer = (lookEveryMs: number): Balancer => {
  const ready = new Map<string, boolean>();
  const waiting = new Map<string, () => void>();
  let turn = 0;
  const look = async (origin: string): Promise<void> => {
    const isReady = (await statusOf(`${origin}/health/ready`)) === 200;
    if (!ready.has(origin)) return;
    ready.set(origin, isReady);
    if (isReady) waiting.get(origin)?.();
  };
  const timer = setInterval(() => void Promise.all([...ready.keys()].map(look)), lookEveryMs);
  return {
    add: (origin) => ready.set(origin, false),
    remove: (origin) => ready.delete(origin),
    next: () => {
      const origins = [...ready].flatMap(([origin, isReady]) => (isReady ? [origin] : []));
      const origin = origins[(turn += 1) % origins.length];
      if (origin === undefined) throw new Error('no gateway is ready');
      return origin;
    },
    untilReady: (origin) => new Promise((resolve) => waiting.set(origin, resolve)),
    stop: () => clearInterval(timer),
  };
};
