import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../../differential/random.js';
import type { Fault } from '@tripgraph/kit/testing/faults/fault';
import type { Stack, StackShard } from './stack.js';

/** What was done to the shards. */
export type Harm = { kills: number; gatewayKills: number; readonly struck: Map<Fault['kind'] | 'refuse', number> };

const databaseFaults: readonly Fault[] = [
  { kind: 'cutAtCommit', when: 'before' },
  { kind: 'cutAtCommit', when: 'after' },
  { kind: 'cutAtCommit', when: 'before' },
  { kind: 'cutAtCommit', when: 'after' },
  { kind: 'reset' },
  { kind: 'latency', ms: 60, jitterMs: 40 },
  { kind: 'cutAfter', direction: 'down', bytes: 40 },
];
const serverFaults: readonly Fault[] = [
  { kind: 'reset' },
  { kind: 'cutAfter', direction: 'down', bytes: 30 },
  { kind: 'cutAfter', direction: 'up', bytes: 200 },
  { kind: 'latency', ms: 100, jitterMs: 200 },
  { kind: 'slowClose', ms: 500 },
];
const blackHole: Fault = { kind: 'blackHole' };
const blackHoleShare = 0.03;
const slowMs = 300;

const drawFault = (random: Random, faults: readonly Fault[]): Fault =>
  random.chance(blackHoleShare) ? blackHole : random.pick(faults);

/**
 * Kills shards and breaks connections; all that it does is drawn from `random`. `onBroken` is told of a shard that does not
 * come back.
 */
export const createNemesis = (
  { shards, gateway }: Pick<Stack, 'shards' | 'gateway'>,
  random: Random,
  onBroken: (error: Error) => void,
) => {
  const harm: Harm = { kills: 0, gatewayKills: 0, struck: new Map() };
  const underWay = new Set<Promise<void>>();
  const note = (kind: Fault['kind'] | 'refuse'): void => void harm.struck.set(kind, (harm.struck.get(kind) ?? 0) + 1);

  const kill = async (shard: StackShard): Promise<void> => {
    // A process that is gone refuses connections; one behind something else takes them and lets them drop.
    const refuses = random.chance(0.7);
    if (refuses) {
      note('refuse');
      await shard.proxies.server.refuse(true);
    }
    try {
      await shard.process.killAndRestart(100 + random.below(400));
    } finally {
      if (refuses) await shard.proxies.server.refuse(false);
    }
  };

  const doing = (work: Promise<void>): true => {
    const done = work.catch(onBroken);
    underWay.add(done);
    void done.then(() => underWay.delete(done));
    return true;
  };

  return {
    harm,
    /** Kills the gateway; false when it does not run. */
    killGateway: (): boolean => {
      if (!gateway.isUp()) return false;
      harm.gatewayKills += 1;
      return doing(gateway.killAndRestart(random.below(300)));
    },
    /** Kills one that runs; false when none does. */
    killOne: (): boolean => {
      const running = shards.filter(({ process }) => process.isUp());
      if (running.length === 0) return false;
      harm.kills += 1;
      return doing(kill(random.pick(running)));
    },
    /** Lets a fault befall one connection to a shard, or from one to its database. */
    strikeOne: async (): Promise<void> => {
      // Faults that wait would all befall a process that comes up again, one after the other.
      const running = shards.filter(({ process }) => process.isUp());
      if (running.length === 0) return;
      const { proxies } = random.pick(running);
      const [proxy, faults] = random.chance(0.65) ? [proxies.database, databaseFaults] : [proxies.server, serverFaults];
      const fault = drawFault(random, faults);
      note(fault.kind);
      if (fault.kind !== 'latency') return proxy.strikeNext(fault);
      // Connections are kept for long: those that stay slow would soon be all of them.
      proxy.strikeAll(fault);
      await wait(slowMs);
      proxy.strikeAll(undefined);
    },
    /** Waits until all that was killed runs again, and heals what can be healed. */
    rest: async (): Promise<void> => {
      await Promise.all(underWay);
      for (const { proxies } of shards) for (const proxy of Object.values(proxies)) proxy.strikeAll(undefined);
    },
  };
};

export type Nemesis = ReturnType<typeof createNemesis>;
