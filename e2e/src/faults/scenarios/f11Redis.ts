import { setTimeout as wait } from 'node:timers/promises';
import {
  outOfMemory,
  startRespSimulator,
  wrongType,
  type RespSimulator,
} from '@tripgraph/gateway/cache/testing/respSimulator';
import { startFaultProxy, type FaultProxy } from '@tripgraph/kit/testing/faults/faultProxy';
import type { Harm } from '../faultRun.js';
import { othersAddAtMost, othersHaveNoErrors } from '../goals/others.js';
import { realFault } from './partFault.js';

const slowMs = 2_000;
const flapEveryMs = 300;
const mostMoreMs = 2;
/** Each of the five lasts so long at least. */
const leastSeconds = 15;

type Redis = { readonly simulator: RespSimulator; readonly proxy: FaultProxy };
/** Breaks it and gives what heals it. */
type Break = (redis: Redis) => Promise<() => Promise<void>>;

const down: Break = async ({ proxy }) => {
  await proxy.refuse(true);
  proxy.strikeAll({ kind: 'reset' });
  return async () => {
    proxy.strikeAll(undefined);
    await proxy.refuse(false);
  };
};

const slow: Break = async ({ proxy }) => {
  proxy.strikeAll({ kind: 'latency', ms: slowMs / 2, jitterMs: 0 });
  return async () => proxy.strikeAll(undefined);
};

const flapping: Break = async (redis) => {
  let isOver = false;
  const flap = async (): Promise<void> => {
    while (!isOver) {
      const heal = await down(redis);
      await wait(flapEveryMs);
      await heal();
      await wait(flapEveryMs);
    }
  };
  const done = flap();
  return async () => {
    isOver = true;
    await done;
  };
};

const replying =
  (reply: string): Break =>
  async ({ simulator }) => {
    simulator.reply(() => reply);
    return async () => simulator.reply(() => undefined);
  };

const breaks: ReadonlyArray<readonly [string, Break]> = [
  ['down', down],
  ['slow', slow],
  ['flapping', flapping],
  ['of another type', replying(wrongType)],
  ['out of memory', replying(outOfMemory)],
];

/** Breaks it in one way after the other. */
const harmRedis = (redis: Redis, seconds: number): Harm => {
  const eachMs = (seconds * 1_000) / breaks.length;
  let isOver = false;
  let breaking: Promise<void> = Promise.resolve();
  let before = 0;
  const seen: string[] = [];
  const breakAll = async (): Promise<void> => {
    for (const [name, start] of breaks) {
      if (isOver) return;
      const heal = await start(redis);
      seen.push(name);
      await wait(eachMs);
      await heal();
    }
  };
  return {
    inject: () => {
      before = redis.simulator.commands.length;
      breaking = breakAll();
    },
    heal: async () => {
      isOver = true;
      await breaking;
    },
    seen: () =>
      before > 0 && seen.length === breaks.length ? `asked ${before} times before; then ${seen.join(', ')}` : undefined,
  };
};

export const f11Redis = realFault({
  id: 'F11',
  name: 'Redis fails',
  what: `It is ${breaks.map(([name]) => name).join(', ')}; what is kept may do without it.`,
  leastSeconds,
  partOf: ({ places }) => places,
  affects: () => new Set(),
  prepare: async () => {
    const simulator = await startRespSimulator();
    const proxy = await startFaultProxy(simulator.url);
    return {
      environment: { GATEWAY_REDIS_URL: proxy.url },
      harm: ({ context }) => harmRedis({ simulator, proxy }, context.times(leastSeconds).broken),
      close: async () => {
        await proxy.close();
        await simulator.close();
      },
    };
  },
  goals: [othersHaveNoErrors, ...othersAddAtMost(mostMoreMs)],
});
