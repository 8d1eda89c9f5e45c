import { setTimeout as wait } from 'node:timers/promises';
import { row, type Goal } from '../goals/goal.js';
import { othersAreAsFast, othersHaveNoErrors } from '../goals/others.js';
import { heldConnections } from '../rig/heldConnections.js';
import { activityAlone } from '../rig/requests.js';
import { openSlowClients, type SlowClients } from '../slowClients.js';
import { strangerId } from '../values.js';
import { memoryFault } from './partFault.js';

/** Few who read slowly: their answers have to be made before they can be left. */
const counts = { headers: 100, bodies: 100, readers: 5 };
const all = counts.headers + counts.bodies + counts.readers;
const limitMs = 12_000;
const lookMs = 200;
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
  what: `${counts.headers} send headers a byte a second, ${counts.bodies} their body, ${counts.readers} take nothing of long answers.`,
  leastSeconds: limitMs / 1_000 + 2,
  partOf: ({ shards }) => shards[1],
  affects: () => new Set(),
  harm: ({ gateway }) => {
    const port = Number(new URL(gateway.url).port);
    let slow: SlowClients | undefined;
    let most = 0;
    let freedAfterMs: number | undefined;
    const watch = async ({ ports }: SlowClients): Promise<void> => {
      const began = performance.now();
      for (;;) {
        const held = await heldConnections(port, ports);
        const afterMs = performance.now() - began;
        if (held === undefined || afterMs > limitMs + lookMs) return;
        most = Math.max(most, held);
        if (held === 0) {
          freedAfterMs = afterMs;
          return;
        }
        await wait(lookMs);
      }
    };
    return {
      inject: async () => {
        slow = await openSlowClients(gateway.url, counts, body);
        void watch(slow);
      },
      heal: () => slow?.leave(),
      seen: () => (most > all * 0.9 ? `the gateway held ${most} of ${all} connections of theirs` : undefined),
      freedAfterMs: () => freedAfterMs,
    };
  },
  goals: [othersHaveNoErrors, ...othersAreAsFast, freedInTime],
});
