import type { RequestClass } from '../load/plan.js';
import { placeIdOf } from '../values.js';
import type { RealRig, RigShard } from './realRig.js';
import { learn } from './learn.js';
import { activityAlone, activityWithPlace, pageQuery, placeAlone } from './requests.js';

/** Which part of all requests are of each class. */
const shares = { own: 0.2, places: 0.2, joined: 0.1, pages: 0.03 };
const pageSizes = [3, 4, 5, 6, 7, 8];

/** What clients of the real rig do: each shard by itself, the places, activities with their places, and pages of all shards. */
export type RealClasses = {
  readonly all: readonly RequestClass[];
  /** The class of a part's own requests. */
  readonly ownOf: (part: { readonly name: string }) => string;
  /** The classes that need a part. */
  readonly needing: (part: { readonly name: string }) => ReadonlySet<string>;
};

const ownName = ({ name }: { readonly name: string }): string => name;
const joinedName = ({ name }: { readonly name: string }): string => `${name} with places`;
const pages = 'pages';

export const realClasses = async ({ shards, places }: RealRig, url: string, rate: number): Promise<RealClasses> => {
  const own = (shard: RigShard): RequestClass => ({
    name: ownName(shard),
    answer: 'exact',
    perSecond: rate * shares.own,
    asked: shard.ids.map(activityAlone),
  });
  const joined = (shard: RigShard): RequestClass => ({
    name: joinedName(shard),
    answer: 'exact',
    perSecond: (rate * shares.joined) / shards.length,
    // The other way round, so that nothing is asked for twice within a run.
    asked: shard.ids.toReversed().map(activityWithPlace),
  });
  const placeIds = [...new Set(shards.flatMap(({ ids }) => ids.map(placeIdOf)))];
  const all: RequestClass[] = [
    ...shards.map(own),
    ...shards.map(joined),
    { name: ownName(places), answer: 'exact', perSecond: rate * shares.places, asked: placeIds.map(placeAlone) },
    {
      name: pages,
      answer: 'page',
      perSecond: rate * shares.pages,
      asked: await learn(url, pageSizes.map(pageQuery)),
    },
  ];
  return {
    all,
    ownOf: ownName,
    needing: (part) =>
      part.name === places.name
        ? new Set([ownName(places), ...shards.map(joinedName)])
        : new Set([ownName(part), joinedName(part), pages]),
  };
};
