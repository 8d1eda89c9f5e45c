import { Kind, parse, type SelectionSetNode } from 'graphql';
import { inlineFragments } from '../shards/inlineFragments.js';
import type { Data } from './run.js';

/** The response keys that a selection asks for, each with what it asks below; type conditions aside. */
type Asked = Map<string, Asked | undefined>;

const collect = (set: SelectionSetNode, asked: Asked = new Map()): Asked => {
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, asked);
    if (selection.kind !== Kind.FIELD) continue;
    const key = selection.alias?.value ?? selection.name.value;
    asked.set(key, selection.selectionSet ? collect(selection.selectionSet, asked.get(key)) : undefined);
  }
  return asked;
};

const strip = (value: unknown, asked: Asked): void => {
  if (Array.isArray(value)) {
    for (const item of value) strip(item, asked);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const object = value as Data;
  // What came out of JSON has no properties but its own.
  for (const key in object) {
    const below = asked.get(key);
    if (below) strip(object[key], below);
    else if (!asked.has(key)) Reflect.deleteProperty(object, key);
  }
};

/**
 * Takes out of a subgraph's answer, in place, what the request did not ask for: a field that nobody asked of this subgraph
 * must not stand where another subgraph's value belongs.
 */
export const onlyAsked = (requestText: string): ((data: Data) => void) => {
  const asked = collect(inlineFragments(parse(requestText, { noLocation: true })).selectionSet);
  return (data) => strip(data, asked);
};
