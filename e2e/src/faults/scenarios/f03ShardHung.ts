import { answersAreHonest, goodAnswerWithin, holdsAtMost } from '../goals/affected.js';
import { breakerOpensWithin } from '../goals/gateway.js';
import { othersAreAsFast, othersHaveNoErrors } from '../goals/others.js';
import { realFault } from './partFault.js';

const timesTraffic = 4;
/** Few enough that the traffic of this machine reaches the bound. */
const maximumRunning = 160;

export const f03ShardHung = realFault({
  id: 'F3',
  name: 'a shard hangs under load',
  what: `SIGSTOP, with ${timesTraffic} times its traffic, at a gateway that takes ${maximumRunning} requests at once.`,
  environment: { GATEWAY_MAX_RUNNING_REQUESTS: String(maximumRunning) },
  partOf: ({ shards }) => shards[1],
  harm: ({ part, classes }) => {
    const own = classes.all.find(({ name }) => name === classes.ownOf(part));
    const usual = own?.perSecond ?? 0;
    return {
      inject: (load) => {
        load.rate(classes.ownOf(part), usual * timesTraffic);
        part.process.freeze();
      },
      heal: (load) => {
        load.rate(classes.ownOf(part), usual);
        part.process.goOn();
      },
      seen: (hurt) => (hurt > 0 ? `${hurt} requests got no answer from it` : undefined),
    };
  },
  goals: [
    othersHaveNoErrors,
    ...othersAreAsFast,
    answersAreHonest,
    holdsAtMost(maximumRunning / 4),
    breakerOpensWithin(1_000),
    goodAnswerWithin(2_000),
  ],
});
