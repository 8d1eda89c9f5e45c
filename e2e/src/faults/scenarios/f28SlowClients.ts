import { setTimeout as wait } from 'node:timers/promises';
import { type Goal, row } from '../goals/goal.js';
import { othersAreAsFast, othersHaveNoErrors } from '../goals/others.js';
import { openSlowClients, type SlowClients } from '../slowClients.js';
import { activityAlone } from '../rig/requests.js';
import { strangerId } from '../values.js';
import { memoryFault } from './partFault.js';

const slowSenders = 100;
/** Few: their answers have to be made before they can be left. */
const slowReaders = 10;
const limitMs = 12_000;
const lookMs = 200;
/** Sockets of everybody else, which come and go. */
const otherSockets = 30;
const body = activityAlone(strangerId).body;

const freedInTime: Goal = ({ freedAfterMs = Infinity }) =>
  row(
    `sockets are free in ${limitMs / 1_000} s`,
    freedAfterMs === Infinity ? 'no' : `${(freedAfterMs / 1_000).toFixed(1)} s`,
    freedAfterMs <= limitMs,
  );

export const f28SlowClients = memoryFault({
  id: 'F28',
  name: 'clients are slow',
  what: `${slowSenders} clients send headers a byte a second, ${slowSenders} their body, ${slowReaders} take nothing of long answers.`,
  leastSeconds: (limitMs + 2_000) / 1_000,
  partOf: ({ shards }) => shards[1],
  affects: () => new Set(),
  harm: ({ gateway }) => {
    let slow: SlowClients | undefined;
    let most = 0;
    let freedAfterMs: number | undefined;
    const watch = async (before: number): Promise<void> => {
      const began = performance.now();
      while (performance.now() - began < limitMs + lookMs) {
        await wait(lookMs);
        const more = (await gateway.sockets()) - before;
        most = Math.max(most, more);
        if (more > otherSockets) freedAfterMs = undefined;
        else freedAfterMs ??= performance.now() - began;
      }
    };
    return {
      inject: async () => {
        const before = await gateway.sockets();
        slow = openSlowClients(gateway.url, [slowSenders, slowSenders, slowReaders], body);
        void watch(before);
      },
      heal: () => slow?.leave(),
      seen: () => (most >= slowSenders ? `the gateway had ${most} sockets more` : undefined),
      freedAfterMs: () => freedAfterMs,
    };
  },
  goals: [othersHaveNoErrors, othersAreAsFast, freedInTime],
});
