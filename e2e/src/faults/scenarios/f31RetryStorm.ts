import { answersAreHonest, backToBaselineWithin, goodAnswerWithin } from '../goals/affected.js';
import { othersAreAsFast, othersHaveNoErrors } from '../goals/others.js';
import { realFault } from './partFault.js';

export const f31RetryStorm = realFault({
  id: 'F31',
  name: 'a storm of retries',
  what: 'A shard refuses connections; whoever needs it asks five times more, at once.',
  retries: 5,
  partOf: ({ shards }) => shards[1],
  harm: ({ part }) => ({
    inject: async () => {
      await part.proxy.refuse(true);
      part.proxy.strikeAll({ kind: 'reset' });
    },
    heal: async () => {
      part.proxy.strikeAll(undefined);
      await part.proxy.refuse(false);
    },
    seen: (hurt) => (hurt > 0 ? `${hurt} requests were not answered, six times asked` : undefined),
  }),
  goals: [
    othersHaveNoErrors,
    ...othersAreAsFast,
    answersAreHonest,
    goodAnswerWithin(2_000),
    backToBaselineWithin(5_000),
  ],
});
