import { Kind, type InlineFragmentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Fetch } from './fetchStep.js';

/** The response keys that a selection asks for, each with what it asks below, null where that is nothing; type conditions aside. */
export type Asked = {
  readonly keys: Map<string, Asked | null>;
  /** The same in the order in which an object has them that has them all. */
  order: ReadonlyArray<{ readonly key: string; readonly below: Asked | null }>;
  /** Those that every object has, whatever it is and whatever conditions hold; the type is not among them. */
  always: readonly string[];
  /** Whether the type is asked of every object. */
  asksType: boolean;
};

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
    const { selectionSet } = selection;
    asked.keys.set(key, selectionSet ? collectBelow(selectionSet, asked.keys.get(key) ?? undefined) : null);
  }
  return asked;
};

const collectBelow = (set: SelectionSetNode, before: Asked | undefined): Asked => {
  const always = unconditional(set);
  const known = always.filter((key) => key !== '__typename' && (before?.always.includes(key) ?? true));
  const asksType = always.includes('__typename') && (before?.asksType ?? true);
  const asked = collect(set, Object.assign(before ?? { keys: new Map(), order: [] }, { always: known, asksType }));
  asked.order = [...asked.keys].map(([key, below]) => ({ key, below }));
  return asked;
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

/** What a request asks for, whose fragments must be inline. */
export const askedOf = (operation: OperationDefinitionNode, fetch: Pick<Fetch, 'requires'>): Asked => {
  const asked = collectBelow(operation.selectionSet, undefined);
  const entities = asked.keys.get('_entities');
  if (!entities) return asked;
  // Not asked for, and yet heard: an entity that says to be of another type is not the one that was asked for.
  entities.keys.set('__typename', null);
  entities.always = alwaysOfEntities(operation, fetch);
  // Whoever asks for entities says what is wrong with a list that is none.
  asked.always = [];
  return asked;
};
