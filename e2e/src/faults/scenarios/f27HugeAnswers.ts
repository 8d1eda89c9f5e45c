import { randomOf } from '../../differential/random.js';
import { drawn } from '../alter/drawn.js';
import { hugeAnswers } from '../alter/huge.js';
import { answersAreHonest } from '../goals/affected.js';
import { memoryGrowsBy, takesAtMost } from '../goals/gateway.js';
import { othersAreAsFast, othersHaveNoErrors } from '../goals/others.js';
import { memoryFault } from './partFault.js';

/** What one answer may have by default, twice. */
const mostGrowthMb = 20;
/** Of 300: that once, and what is on the way in sockets and proxies when it is cut. */
const mostTakenMb = 64;

/** The fault, befalling one answer in so many. */
export const hugeAnswersOneIn = (many: number) =>
  memoryFault({
    id: 'F27',
    name: 'answers are huge',
    what: `One in ${many} of a shard's: ${Object.keys(hugeAnswers().ways).join(', ')}.`,
    partOf: ({ shards }) => shards[1],
    harm: ({ part, context }) => {
      const huge = hugeAnswers();
      const alterations = drawn(randomOf(`${context.seed}/F27`), 1 / many, huge.ways);
      return {
        inject: () => part.rewriting.rewrite(alterations.rewrite),
        heal: () => part.rewriting.rewrite(undefined),
        seen: (hurt) => (hurt > 0 ? alterations.seen() : undefined),
        takenMb: huge.mostMb,
      };
    },
    goals: [
      othersHaveNoErrors,
      ...othersAreAsFast,
      answersAreHonest,
      takesAtMost(mostTakenMb),
      memoryGrowsBy(mostGrowthMb),
    ],
  });

export const f27HugeAnswers = hugeAnswersOneIn(50);
