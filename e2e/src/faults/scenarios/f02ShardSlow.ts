import type { Fault } from '@tripgraph/kit/testing/faults/fault';
import { answeredWithin, answersAreHonest } from '../goals/affected.js';
import { othersAreAsFast, othersHaveNoErrors } from '../goals/others.js';
import { realFault } from './partFault.js';

/** What a subgraph is given by default, and what a request may take besides. */
const longestMs = 4_000 + 20;

const slow = (name: string, what: string, fault: Fault) =>
  realFault({
    id: 'F2',
    name,
    what,
    partOf: ({ shards }) => shards[1],
    harm: ({ part }) => ({
      inject: () => part.proxy.strikeAll(fault),
      heal: () => part.proxy.strikeAll(undefined),
      seen: (_hurt, slowestMs) =>
        slowestMs > 1_900 ? `who needs it waited up to ${slowestMs.toFixed(0)} ms` : undefined,
    }),
    goals: [othersHaveNoErrors, ...othersAreAsFast, answersAreHonest, answeredWithin(longestMs)],
  });

export const f02AllSlow = slow('a shard is slow', 'All its answers take 2 s longer.', {
  kind: 'latency',
  ms: 1_000,
  jitterMs: 0,
});

export const f02SomeSlow = slow('a shard is slow at times', 'A tenth of its answers takes 5 s longer.', {
  kind: 'sometimes',
  share: 0.1,
  fault: { kind: 'latency', ms: 2_500, jitterMs: 0 },
});
