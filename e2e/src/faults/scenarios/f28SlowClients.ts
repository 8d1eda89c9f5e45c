import { ms, row, type Goal } from '../goals/goal.js';
import { othersAreAsFast, othersHaveNoErrors } from '../goals/others.js';
import { activityAlone } from '../rig/requests.js';
import type { FromSlow, Held, ToSlow } from '../slowClients/messages.js';
import { startTold } from '../toldProcess.js';
import { strangerId } from '../values.js';
import { memoryFault } from './partFault.js';

/**
 * As many as reliability tests of gateways hold open with headers and with bodies, and few who read slowly: their answers have to be
 * made before they can be left.
 */
const counts = { headers: 2_500, bodies: 2_500, readers: 5 };
const all = counts.headers + counts.bodies + counts.readers;
const limitMs = 12_000;
/** Those that come over a longer time do not have to be ended at once. */
const longestOpeningMs = 3_000;
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
  prepare: async () => {
    const clients = startTold<ToSlow, FromSlow>('slowClients/main.js');
    return {
      harm: ({ gateway }) => {
        let held: Held = { most: 0, freedAfterMs: undefined };
        let openedInMs = Infinity;
        return {
          inject: async () => {
            const opened = await clients.ask({ kind: 'open', target: gateway.url, counts, body, limitMs }, 'opened');
            openedInMs = opened.openedInMs;
          },
          heal: async () => {
            held = await clients.ask({ kind: 'leave' }, 'left');
          },
          seen: () =>
            held.most > all * 0.9 && openedInMs < longestOpeningMs
              ? `the gateway held ${held.most} of ${all} connections of theirs, opened in ${ms(openedInMs)}`
              : undefined,
          freedAfterMs: () => held.freedAfterMs,
        };
      },
      close: () => Promise.resolve(clients.kill()),
    };
  },
  goals: [othersHaveNoErrors, ...othersAreAsFast, freedInTime],
});
