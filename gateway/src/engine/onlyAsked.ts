import type { OperationDefinitionNode } from 'graphql';
import { askedOf, type Asked } from './asked.js';
import type { Fetch } from './fetchStep.js';
import type { Data, Path } from './run.js';

/** What a subgraph's answer is held against. */
export type OnlyAsked = {
  /** Takes out, in place, what the request did not ask for; says whether all is there that it asked for. */
  readonly strip: (data: Data) => boolean;
  /** Where something is missing that was asked for, `maximumMissing` places at most. */
  readonly missing: (data: Data) => readonly Path[];
};

/** More places than these are told of no answer. */
const maximumMissing = 500;

/** Whether all is there that was asked for. Most objects have just that, in order, and of those nothing has to be looked up. */
const strip = (value: unknown, asked: Asked): boolean => {
  let isWhole = true;
  if (Array.isArray(value)) {
    for (const item of value) if (!strip(item, asked)) isWhole = false;
    return isWhole;
  }
  if (typeof value !== 'object' || value === null) return true;
  const object = value as Data;
  const { order } = asked;
  let inOrder = 0;
  // What came out of JSON has no properties but its own.
  for (const key in object) {
    const next = order[inOrder];
    const isNext = next?.key === key;
    if (isNext) inOrder += 1;
    const below = isNext ? next.below : asked.keys.get(key);
    if (below) isWhole = strip(object[key], below) && isWhole;
    else if (below === undefined) Reflect.deleteProperty(object, key);
  }
  if (inOrder === order.length) return isWhole;
  // No type name: an object that owes its type must not be taken for one whose type nobody has asked for.
  if (asked.asksType && object['__typename'] === undefined) object['__typename'] = null;
  for (const key of asked.always) if (object[key] === undefined) isWhole = false;
  return isWhole;
};

const findMissing = (value: unknown, asked: Asked, path: Path, found: Path[]): void => {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => findMissing(item, asked, [...path, index], found));
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as Data;
  for (const key of asked.always)
    if (object[key] === undefined && found.length < maximumMissing) found.push([...path, key]);
  for (const [key, below] of asked.keys) if (below) findMissing(object[key], below, [...path, key], found);
};

/**
 * Compares answers with what a request, whose fragments must be inline, asks for: a field that nobody asked of this subgraph
 * must not stand where another subgraph's value belongs, and one that was asked for and is not there is no null.
 */
export const onlyAsked = (operation: OperationDefinitionNode, fetch: Pick<Fetch, 'requires'>): OnlyAsked => {
  const asked = askedOf(operation, fetch);
  const asksEntities = asked.keys.has('_entities');
  return {
    strip: (data) => strip(data, asked),
    missing: (data) => {
      const found: Path[] = [];
      if (!asksEntities || Array.isArray(data['_entities'])) findMissing(data, asked, [], found);
      return found;
    },
  };
};
