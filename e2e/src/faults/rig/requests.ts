import type { Asked } from '../load/plan.js';
import { nameOf, placeIdOf, titleOf } from '../values.js';

// What clients ask, with the right answers, which follow from the ids.

const asked = (query: string, variables: object, data: unknown): Asked => ({
  body: JSON.stringify({ query, variables }),
  data,
});

const placeOf = (activityId: string): object => {
  const id = placeIdOf(activityId);
  return { id, name: nameOf(id) };
};

const ownQuery = 'query ($id: ID!) { activity(id: $id) { id title } }';
/** An activity, of which its shard alone knows everything that is asked for. */
export const activityAlone = (id: string): Asked => asked(ownQuery, { id }, { activity: { id, title: titleOf(id) } });

const joinedQuery = 'query ($id: ID!) { activity(id: $id) { id title place { id name } } }';
/** An activity with its place, which is another subgraph's. */
export const activityWithPlace = (id: string): Asked =>
  asked(joinedQuery, { id }, { activity: { id, title: titleOf(id), place: placeOf(id) } });

const listQuery = 'query ($ids: [ID!]!) { activitiesByIds(ids: $ids) { id title place { id name } } }';
/** Activities with their places, in this order. */
export const activityList = (ids: readonly string[]): Asked =>
  asked(listQuery, { ids }, { activitiesByIds: ids.map((id) => ({ id, title: titleOf(id), place: placeOf(id) })) });

const placeQuery = 'query ($id: ID!) { place(id: $id) { id name } }';
/** A place by itself. */
export const placeAlone = (id: string): Asked => asked(placeQuery, { id }, { place: { id, name: nameOf(id) } });
