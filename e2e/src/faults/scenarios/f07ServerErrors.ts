import { randomOf } from '../../differential/random.js';
import { drawn } from '../alter/drawn.js';
import { serverErrors } from '../alter/serverErrors.js';
import { answersAreHonest, goodAnswerWithin } from '../goals/affected.js';
import { breakerOpensWithin, retriesAreFew } from '../goals/gateway.js';
import { type Goal } from '../goals/goal.js';
import { othersAreAsFast, othersHaveNoErrors } from '../goals/others.js';
import { memoryFault } from './partFault.js';

const names = Object.keys(serverErrors).join(', ');

const errors = (name: string, what: string, share: number, goals: readonly Goal[]) =>
  memoryFault({
    id: 'F7',
    name,
    what,
    partOf: ({ shards }) => shards[1],
    harm: ({ part, context }) => {
      const alterations = drawn(randomOf(`${context.seed}/F7/${share}`), share, serverErrors);
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
    goals: [othersHaveNoErrors, ...othersAreAsFast, answersAreHonest, retriesAreFew, ...goals],
  });

export const f07SomeErrors = errors('5xx and 429 at times', `A fifth of a shard's answers: ${names}.`, 0.2, []);

export const f07Storm = errors('a storm of 5xx and 429', `All of a shard's answers: ${names}.`, 1, [
  breakerOpensWithin(1_000),
  goodAnswerWithin(2_000),
]);
