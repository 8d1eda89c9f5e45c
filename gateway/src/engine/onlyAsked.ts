import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Data } from './run.js';

/** The response keys that a selection asks for, each with what it asks below; type conditions aside. */
type Asked = {
  readonly keys: Map<string, Asked | undefined>;
  /** Whether the type is asked of every object, whatever it is and whatever conditions hold. */
  asksType: boolean;
};

const asksTypeOf = ({ selections }: SelectionSetNode): boolean =>
  selections.some(
    (selection) =>
      selection.kind === Kind.FIELD &&
      selection.name.value === '__typename' &&
      !selection.alias &&
      !selection.directives?.length,
  );

const collect = (set: SelectionSetNode, asked: Asked): Asked => {
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, asked);
    if (selection.kind !== Kind.FIELD) continue;
    const key = selection.alias?.value ?? selection.name.value;
    asked.keys.set(key, selection.selectionSet && collectBelow(selection.selectionSet, asked.keys.get(key)));
  }
  return asked;
};

const collectBelow = (set: SelectionSetNode, before: Asked | undefined): Asked => {
  const asked = before ?? { keys: new Map(), asksType: true };
  asked.asksType &&= asksTypeOf(set);
  return collect(set, asked);
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
    const below = asked.keys.get(key);
    if (below) strip(object[key], below);
    else if (!asked.keys.has(key)) Reflect.deleteProperty(object, key);
  }
  // No type name: an object that owes its type must not be taken for one whose type nobody has asked for.
  if (asked.asksType && object['__typename'] === undefined) object['__typename'] = null;
};

/**
 * Takes out of a subgraph's answer, in place, what the request did not ask for: a field that nobody asked of this subgraph
 * must not stand where another subgraph's value belongs. The request's fragments must be inline.
 */
export const onlyAsked = ({ selectionSet }: OperationDefinitionNode): ((data: Data) => void) => {
  const asked = collectBelow(selectionSet, undefined);
  // Not asked for, and yet heard: an entity that says to be of another type is not the one that was asked for.
  asked.keys.get('_entities')?.keys.set('__typename', undefined);
  return (data) => strip(data, asked);
};
