import { answersAreHonest } from '../goals/affected.js';
import { retriesAreFew } from '../goals/gateway.js';
import { othersAreAsFast, othersHaveNoErrors } from '../goals/others.js';
import { realFault } from './partFault.js';

const share = 0.2;
/** Into the headers or, of longer answers, into the body. */
const bytes = 300;

export const f04ResetMidBody = realFault({
  id: 'F4',
  name: 'answers are reset midway',
  what: `Of a fifth of all answers ${bytes} bytes come, then a TCP reset.`,
  partOf: ({ shards }) => shards[1],
  harm: ({ part }) => {
    const cutsBefore = part.proxy.cuts().get('resetAfter') ?? 0;
    const cuts = (): number => (part.proxy.cuts().get('resetAfter') ?? 0) - cutsBefore;
    return {
      inject: () => {
        part.requests.take();
        part.proxy.strikeAll({ kind: 'sometimes', share, fault: { kind: 'resetAfter', direction: 'down', bytes } });
      },
      heal: () => part.proxy.strikeAll(undefined),
      seen: () => (cuts() > 0 ? `${cuts()} connections were reset` : undefined),
      sent: () => part.requests.take(),
    };
  },
  goals: [othersHaveNoErrors, ...othersAreAsFast, answersAreHonest, retriesAreFew],
});
