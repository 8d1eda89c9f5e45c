import { encodeCursor } from '@tripgraph/addressing/cursor';
import { decodeId } from '@tripgraph/addressing/id';
import { nameOf, placeIdOf, strangerId, titleOf } from '../../values.js';

type WithId = { readonly id: string };

const longTitle = 'x'.repeat(500_000);

/** The one that nobody else asks for is there for clients that want long answers. */
const activityOf = (id: string) => ({
  __typename: 'Activity',
  id,
  title: id === strangerId ? longTitle : titleOf(id),
  place: { id: placeIdOf(id) },
});
const placeOf = (id: string) => ({ __typename: 'Place', id, name: nameOf(id) });

const cursorKeys = [
  { type: 'integer', descending: false },
  { type: 'integer', descending: false },
] as const;

const cursorOf = (id: string): string => {
  const { bucket = 0, uuid = 0n } = decodeId(id) ?? {};
  return encodeCursor(1, cursorKeys, [uuid, BigInt(bucket)]);
};

/** A page from the beginning, of what a shard has; nobody asks for another one. */
const pageOf = (ids: readonly string[], first = 20) => {
  const cursors = new Map(ids.map((id) => [id, cursorOf(id)]));
  const edges = ids
    .toSorted((one, other) => ((cursors.get(one) ?? '') < (cursors.get(other) ?? '') ? -1 : 1))
    .slice(0, first)
    .map((id) => ({ cursor: cursors.get(id), node: activityOf(id) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: ids.length > first,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};

/** The root fields over all that there is, pages over what one shard has. */
export const rootOf = (listed: readonly string[]) => ({
  activity: ({ id }: WithId) => activityOf(id),
  activitiesByIds: ({ ids }: { readonly ids: readonly string[] }) => ids.map(activityOf),
  activities: ({ first }: { readonly first?: number }) => pageOf(listed, first),
  place: ({ id }: WithId) => placeOf(id),
});

export const references = {
  Activity: { __resolveReference: ({ id }: WithId) => activityOf(id) },
  Place: { __resolveReference: ({ id }: WithId) => placeOf(id) },
};
