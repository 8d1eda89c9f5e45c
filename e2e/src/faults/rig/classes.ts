import type { RequestClass } from '../load/plan.js';
import { placeIdOf } from '../values.js';
import { learn } from './learn.js';
import { activityAlone, activityList, activityWithPlace, placeAlone } from './requests.js';
import type { Rig, RigPart } from './rig.js';

/** Which part of all requests are of each class. */
const shares = { own: 0.2, places: 0.2, joined: 0.1, pages: 0.03, lists: 0.04 };
const pageSizes = [3, 4, 5, 6, 7, 8];
const differentLists = 400;

type Named = { readonly name: string };

/** What clients of a rig do: each shard by itself, the places, activities with their places, pages of all shards, and lists. */
export type Classes = {
  readonly all: readonly RequestClass[];
  /** The class of a part's own requests. */
  readonly ownOf: (part: Named) => string;
  /** The classes that need a part. */
  readonly needing: (part: Named) => ReadonlySet<string>;
};

const joinedName = ({ name }: Named): string => `${name} with places`;
const pages = 'pages';
const lists = 'lists';

/** Lists of activities of all shards, and their places. */
const listsOf = (shards: Rig<RigPart>['shards'], length: number): RequestClass['asked'] =>
  Array.from({ length: differentLists }, (_, list) =>
    activityList(
      Array.from({ length }, (_none, index) => {
        const { ids } = shards[index % shards.length] as (typeof shards)[number];
        return ids[(list * length + index) % ids.length] ?? '';
      }),
    ),
  );

export const classesOf = async (rig: Rig<RigPart>, url: string, rate: number): Promise<Classes> => {
  const { shards, places, listLength } = rig;
  const exact = (name: string, share: number, asked: RequestClass['asked']): RequestClass => ({
    name,
    answer: 'exact',
    perSecond: rate * share,
    asked,
  });
  const placeIds = [...new Set(shards.flatMap(({ ids }) => ids.map(placeIdOf)))];
  const learned = await learn(url, pageSizes.map(rig.pageQuery));
  const all: RequestClass[] = [
    ...shards.map(({ name, ids }) => exact(name, shares.own, ids.map(activityAlone))),
    ...shards.map((shard) =>
      // The other way round, so that nothing is asked for twice within a run.
      exact(joinedName(shard), shares.joined / shards.length, shard.ids.toReversed().map(activityWithPlace)),
    ),
    exact(places.name, shares.places, placeIds.map(placeAlone)),
    { ...exact(pages, shares.pages, learned), answer: 'page' },
    ...(listLength > 0 ? [exact(lists, shares.lists, listsOf(shards, listLength))] : []),
  ];
  return {
    all,
    ownOf: ({ name }) => name,
    needing: (part) =>
      part.name === places.name
        ? new Set([part.name, ...shards.map(joinedName), lists])
        : new Set([part.name, joinedName(part), pages, lists]),
  };
};
