import { setTimeout as wait } from 'node:timers/promises';
import { othersHaveNoErrors } from '../goals/others.js';
import { memoryFault } from './partFault.js';

const keepAliveMs = 1_000;
const usualKeepAliveMs = 75_000;
/** Longer than subgraphs keep idle connections. */
const blockedMs = 1_600;
/** Soon a second time, so that a short run, too, has connections that were used and then left. */
const firstPauseMs = 1_200;
/** What came meanwhile, and what comes now, has to be answered in it: this is about connections, not about load. */
const pauseMs = 2_400;

export const f05IdleConnections = memoryFault({
  id: 'F5',
  name: 'kept connections are closed',
  what: `Subgraphs close idle connections after ${keepAliveMs / 1_000} s by a reset as soon as they are used again, and the gateway stands still for ${blockedMs / 1_000} s.`,
  partOf: ({ shards }) => shards[1],
  ofAll: true,
  // Whoever asks while it stands still waits: nobody needs what is broken, and nobody is to have an error.
  affects: () => new Set(),
  // All that was asked while it stood still comes at once, in a slow hour more than it carries.
  rateShare: 0.5,
  harm: ({ rig, gateway }) => {
    const proxies = [...rig.shards, rig.places].map(({ proxy }) => proxy);
    const resetCount = (): number => proxies.reduce((sum, proxy) => sum + (proxy.cuts().get('resetAfterIdle') ?? 0), 0);
    let [closed, reset] = [0, 0];
    let isOver = false;
    let blocking: Promise<void> = Promise.resolve();
    const block = async (): Promise<void> => {
      for (let pause = firstPauseMs; !isOver; pause = pauseMs) {
        gateway.child.kill('SIGSTOP');
        await wait(blockedMs);
        gateway.child.kill('SIGCONT');
        await wait(pause);
      }
    };
    return {
      inject: async () => {
        closed = await rig.closed();
        reset = resetCount();
        await rig.keepAlive(keepAliveMs);
        // The end of a connection that a server has closed may be seen late: whoever uses it gets a reset.
        for (const proxy of proxies) proxy.strikeAll({ kind: 'resetAfterIdle', idleMs: keepAliveMs });
        blocking = block();
      },
      heal: async () => {
        isOver = true;
        await blocking;
        for (const proxy of proxies) proxy.strikeAll(undefined);
        await rig.keepAlive(usualKeepAliveMs);
        closed = (await rig.closed()) - closed;
        reset = resetCount() - reset;
      },
      seen: () =>
        closed > 0 ? `${closed} connections were closed idle, ${reset} reset because they were used again` : undefined,
    };
  },
  goals: [othersHaveNoErrors],
});
