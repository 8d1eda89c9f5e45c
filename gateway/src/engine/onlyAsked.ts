import { Kind, type InlineFragmentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Fetch } from './fetchStep.js';
import type { Data, Path } from './run.js';

/** The response keys that a selection asks for, each with what it asks below; type conditions aside. */
type Asked = {
  readonly keys: Map<string, Asked | undefined>;
  /** Those that every object has, whatever it is and whatever conditions hold; the type is not among them. */
  always: readonly string[];
  /** Whether the type is asked of every object. */
  asksType: boolean;
};

/** What a subgraph's answer is held against. */
export type OnlyAsked = {
  /** Takes out, in place, what the request did not ask for; says whether all is there that it asked for. */
  readonly strip: (data: Data) => boolean;
  /** Where something is missing that was asked for, `maximumMissing` places at most. */
  readonly missing: (data: Data) => readonly Path[];
};

/** More places than these are told of no answer. */
const maximumMissing = 500;

/** The response keys of fields that a selection asks for whatever the variables and types are. */
export const unconditional = ({ selections }: SelectionSetNode): string[] =>
  selections.flatMap((selection) => {
    if (selection.directives?.length) return [];
    if (selection.kind === Kind.FIELD) return [selection.alias?.value ?? selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT && !selection.typeCondition
      ? unconditional(selection.selectionSet)
      : [];
  });

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
  const always = unconditional(set);
  const known = always.filter((key) => key !== '__typename' && (before?.always.includes(key) ?? true));
  const asksType = always.includes('__typename') && (before?.asksType ?? true);
  return collect(set, Object.assign(before ?? { keys: new Map() }, { always: known, asksType }));
};

/** Whether all is there that was asked for. */
const strip = (value: unknown, asked: Asked): boolean => {
  let isWhole = true;
  if (Array.isArray(value)) {
    for (const item of value) if (!strip(item, asked)) isWhole = false;
    return isWhole;
  }
  if (typeof value !== 'object' || value === null) return true;
  const object = value as Data;
  // What came out of JSON has no properties but its own.
  for (const key in object) {
    const below = asked.keys.get(key);
    if (below) isWhole = strip(object[key], below) && isWhole;
    else if (!asked.keys.has(key)) Reflect.deleteProperty(object, key);
  }
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

/** What entities always have: known where all that are asked for are of the one type that is asked about. */
const alwaysOfEntities = (
  { selectionSet }: OperationDefinitionNode,
  { requires = [] }: Pick<Fetch, 'requires'>,
): readonly string[] => {
  const [required, ...others] = requires;
  const [entities] = selectionSet.selections;
  const set = entities?.kind === Kind.FIELD && entities.name.value === '_entities' ? entities.selectionSet : undefined;
  const fragments = (set?.selections ?? []).filter((selection) => selection.kind === Kind.INLINE_FRAGMENT);
  const [fragment] = fragments as InlineFragmentNode[];
  const isOfOneType =
    fragment?.typeCondition &&
    fragments.length === 1 &&
    !fragment.directives?.length &&
    others.length === 0 &&
    required?.kind === 'InlineFragment' &&
    required.typeCondition === fragment.typeCondition.name.value;
  return isOfOneType ? unconditional(fragment.selectionSet).filter((key) => key !== '__typename') : [];
};

/**
 * Compares answers with what a request, whose fragments must be inline, asks for: a field that nobody asked of this subgraph
 * must not stand where another subgraph's value belongs, and one that was asked for and is not there is no null.
 */
export const onlyAsked = (operation: OperationDefinitionNode, fetch: Pick<Fetch, 'requires'>): OnlyAsked => {
  const asked = collectBelow(operation.selectionSet, undefined);
  const entities = asked.keys.get('_entities');
  // Not asked for, and yet heard: an entity that says to be of another type is not the one that was asked for.
  entities?.keys.set('__typename', undefined);
  if (entities) {
    entities.always = alwaysOfEntities(operation, fetch);
    asked.always = [];
  }
  return {
    strip: (data) => strip(data, asked),
    missing: (data) => {
      const found: Path[] = [];
      // Whoever asks for entities says what is wrong with a list that is none.
      if (!entities || Array.isArray(data['_entities'])) findMissing(data, asked, [], found);
      return found;
    },
  };
};
