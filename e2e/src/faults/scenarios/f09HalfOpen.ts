import { answersAreHonest, goodAnswerWithin } from '../goals/affected.js';
import { breakerOpensWithin } from '../goals/gateway.js';
import { othersAreAsFast, othersHaveNoErrors } from '../goals/others.js';
import { realFault } from './partFault.js';

export const f09HalfOpen = realFault({
  id: 'F9',
  name: 'connections are half open',
  what: 'Nothing arrives any more in either direction, and nobody is told.',
  partOf: ({ shards }) => shards[1],
  harm: ({ part }) => {
    let held = 0;
    return {
      inject: () => {
        part.proxy.strikeAll({ kind: 'blackHole' });
      },
      heal: () => {
        held = part.proxy.open();
        part.proxy.strikeAll(undefined);
      },
      seen: (hurt) =>
        hurt > 0 ? `${hurt} requests got no answer from it; ${held} connections hung in the end` : undefined,
    };
  },
  goals: [othersHaveNoErrors, ...othersAreAsFast, answersAreHonest, breakerOpensWithin(1_000), goodAnswerWithin(2_000)],
});
