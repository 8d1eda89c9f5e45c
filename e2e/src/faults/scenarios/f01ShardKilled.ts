import { answersAreHonest, goodAnswerWithin } from '../goals/affected.js';
import { breakerOpensWithin } from '../goals/gateway.js';
import { othersAreAsFast, othersHaveNoErrors } from '../goals/others.js';
import { realFault } from './partFault.js';

export const f01ShardKilled = realFault({
  id: 'F1',
  name: 'a shard is killed',
  what: 'SIGKILL; connections are refused until it runs again.',
  partOf: ({ shards }) => shards[1],
  harm: ({ part }) => {
    let wasGone = false;
    return {
      inject: async () => {
        await part.proxy.refuse(true);
        await part.process.kill();
        wasGone = !part.process.isUp();
      },
      heal: async () => {
        await part.process.restart();
        await part.proxy.refuse(false);
      },
      seen: (hurt) => (wasGone && hurt > 0 ? `the process was gone, and ${hurt} requests did without it` : undefined),
    };
  },
  goals: [othersHaveNoErrors, ...othersAreAsFast, answersAreHonest, breakerOpensWithin(1_000), goodAnswerWithin(2_000)],
});
