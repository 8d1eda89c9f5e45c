import { randomOf } from '../../differential/random.js';
import { badBodies } from '../alter/badBodies.js';
import { drawn } from '../alter/drawn.js';
import { answersAreHonest } from '../goals/affected.js';
import { retriesAreFew } from '../goals/gateway.js';
import { othersAreAsFast, othersHaveNoErrors } from '../goals/others.js';
import { memoryFault } from './partFault.js';

const share = 0.2;

export const f06BadBodies = memoryFault({
  id: 'F6',
  name: 'answers are no answers',
  what: `A fifth of a shard's: ${Object.keys(badBodies).join(', ')}.`,
  partOf: ({ shards }) => shards[1],
  harm: ({ part, context }) => {
    const alterations = drawn(randomOf(`${context.seed}/F6`), share, badBodies);
    return {
      inject: () => {
        part.requests.take();
        part.rewriting.rewrite(alterations.rewrite);
      },
      heal: () => part.rewriting.rewrite(undefined),
      seen: (hurt) => (hurt > 0 ? alterations.seen() : undefined),
      sent: () => part.requests.take(),
    };
  },
  goals: [othersHaveNoErrors, ...othersAreAsFast, answersAreHonest, retriesAreFew],
});
