import type { Random } from '../../differential/random.js';
import type { Content } from '../history/attempt.js';
import type { ShardRecords } from '../check/rows.js';
import { soldStatuses } from '../check/statuses.js';
import { makeOffers, makeOneOffer, type Offers } from './offers.js';
import type { Scenario } from './options.js';
import type { Script } from './wish.js';

export type ScenarioPlan = {
  readonly offers: (buckets: readonly number[], attempts: number, allotted: string) => Offers;
  readonly adapt?: (script: Script, random: Random) => Script;
  /** What was wrong with what was sold in the end; undefined: nothing. */
  readonly judge: (shards: readonly ShardRecords[]) => string | undefined;
};

const attemptsPerTime = 8;
const coolKinds = 5;

/** Few enough times that many are sold out, whatever the number of attempts. */
const daysFor = (buckets: number, attempts: number): number =>
  Math.min(300, Math.max(2, Math.ceil(attempts / (attemptsPerTime * coolKinds * buckets))));

const soldPlaces = (shards: readonly ShardRecords[]): readonly number[] =>
  shards.flatMap(({ bookings }) =>
    bookings.filter(({ status }) => soldStatuses.has(status)).map(({ places }) => places),
  );

const ofSize =
  (pax: (random: Random) => number) =>
  (script: Script, random: Random): Script => {
    const { content } = script.wish;
    const [unit = ''] = Object.keys(content.units);
    const places = pax(random);
    const sized: Content = { ...content, units: { [unit]: places }, pax: places };
    return { ...script, wish: { ...script.wish, content: sized }, ending: 'confirm', other: undefined };
  };

export const scenarioPlans: Readonly<Record<Scenario, ScenarioPlan>> = {
  mixed: {
    offers: (buckets, attempts, allotted) => makeOffers(buckets, daysFor(buckets.length, attempts), allotted),
    judge: () => undefined,
  },
  'one-seat': {
    offers: ([bucket = 0]) => makeOneOffer(bucket, 1),
    adapt: ofSize(() => 1),
    judge: (shards) => {
      const sold = soldPlaces(shards);
      return sold.length === 1 ? undefined : `the one seat was sold ${sold.length} times`;
    },
  },
  'fifty-places': {
    offers: ([bucket = 0]) => makeOneOffer(bucket, 50),
    adapt: ofSize((random) => 1 + random.below(4)),
    judge: (shards) => {
      const sold = soldPlaces(shards).reduce((sum, places) => sum + places, 0);
      return sold > 46 && sold <= 50 ? undefined : `${sold} of 50 places were sold; it should be 47 to 50`;
    },
  },
};
