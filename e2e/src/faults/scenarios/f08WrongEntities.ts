import { randomOf } from '../../differential/random.js';
import { drawn } from '../alter/drawn.js';
import { alteredEntities } from '../alter/entities.js';
import { noneIsWrongIn } from '../goals/affected.js';
import { othersAreAsFast, othersHaveNoErrors } from '../goals/others.js';
import type { MemoryPart, MemoryRig } from '../rig/memoryRig.js';
import { memoryFault } from './partFault.js';

const share = 0.3;
const entities = 100_000;
/** As long as it takes to deliver so many. */
const leastSeconds = 50;
const names = Object.keys(alteredEntities).join(', ');

const wrongEntities = (name: string, whose: string, partOf: (rig: MemoryRig) => MemoryPart | undefined) =>
  memoryFault({
    id: 'F8',
    name,
    what: `Three tenths of ${whose} answers: ${names}.`,
    leastSeconds,
    partOf,
    harm: ({ part, context }) => {
      const alterations = drawn(randomOf(`${context.seed}/F8/${part.name}`), share, alteredEntities);
      return {
        inject: () => part.rewriting.rewrite(alterations.rewrite),
        heal: () => part.rewriting.rewrite(undefined),
        seen: (hurt) => (hurt > 0 ? alterations.seen() : undefined),
      };
    },
    goals: [othersHaveNoErrors, ...othersAreAsFast, noneIsWrongIn(entities)],
  });

export const f08WrongPlaces = wrongEntities('entities are wrong', "the places'", ({ places }) => places);
export const f08WrongActivities = wrongEntities("a shard's entities are wrong", "a shard's", ({ shards }) => shards[1]);
