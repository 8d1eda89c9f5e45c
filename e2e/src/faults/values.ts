import { decodeId, encodeId } from '@tripgraph/addressing/id';
import { hashOf } from '../differential/random.js';

// Every value of an entity follows from its id, so that whoever sees an entity can tell whether it is its own.

const word = (field: string, id: string): string => hashOf(field, id).toString(36);

export const titleOf = (activityId: string): string => `Activity ${word('title', activityId)}`;
export const nameOf = (placeId: string): string => `Place ${word('name', placeId)}`;

/** An activity of bucket 0 that no catalogue has, for whoever needs one that nobody asks for. */
export const strangerId = encodeId({ prefix: 'act', bucket: 0, uuid: 0n });

const placeCount = 5_000;
/** The place of a made-up activity. */
export const placeIdOf = (activityId: string): string => `plc_${hashOf('place', activityId) % placeCount}`;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTrueOrHole = (value: unknown, truth: string): boolean =>
  value === undefined || value === null || value === truth;

/** Whether an object's values are those of its id; an object without an id says nothing. */
const isTrueObject = (object: Record<string, unknown>): boolean => {
  const { id, title, name, place } = object;
  if (id === undefined) return title === undefined && name === undefined;
  if (typeof id !== 'string') return false;
  if (decodeId(id)?.prefix !== 'act') return isTrueOrHole(name, nameOf(id));
  return isTrueOrHole(title, titleOf(id)) && (!isObject(place) || place['id'] === placeIdOf(id));
};

/** How many entities there are in an answer's data; undefined when something is not true. */
export const trueEntities = (data: unknown): number | undefined => {
  if (typeof data !== 'object' || data === null) return 0;
  if (isObject(data) && !isTrueObject(data)) return undefined;
  let sum = isObject(data) && data['id'] !== undefined ? 1 : 0;
  for (const inner of Object.values(data)) {
    const count = trueEntities(inner);
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
};
