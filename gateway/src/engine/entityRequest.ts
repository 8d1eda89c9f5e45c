import {
  Kind,
  print,
  stripIgnoredCharacters,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { keyEchoOf, type KeyEcho, type KeyRules } from '../shards/keyEcho.js';
import type { Fetch } from './fetchStep.js';
import type { Requirement } from './representation.js';

const isEntities = (selection: SelectionNode): selection is FieldNode =>
  selection.kind === Kind.FIELD && selection.name.value === '_entities';

const namesIn = (requirements: readonly Requirement[]): string[] =>
  requirements.flatMap((requirement) =>
    requirement.kind === 'Field' ? [requirement.name] : namesIn(requirement.selections),
  );

/** What is asked of a fetch's entities so that they name their keys; undefined for a fetch of none, and where none can. */
export const entityEcho = (
  rules: KeyRules,
  { selectionSet }: OperationDefinitionNode,
  { requires }: Pick<Fetch, 'requires'>,
): KeyEcho | undefined => {
  const set = selectionSet.selections.find(isEntities)?.selectionSet;
  return set && keyEchoOf(rules, set, requires && new Set(namesIn(requires)));
};

/** Adds fragments to a selection: into one that is there for the same type whatever the variables are, or after all. */
const withFragments = (set: SelectionSetNode, added: readonly InlineFragmentNode[]): SelectionSetNode => {
  const isFor = (fragment: InlineFragmentNode, selection: SelectionNode): selection is InlineFragmentNode =>
    selection.kind === Kind.INLINE_FRAGMENT &&
    (selection.directives ?? []).length === 0 &&
    selection.typeCondition?.name.value === fragment.typeCondition?.name.value;
  const selections = [...set.selections];
  for (const fragment of added) {
    const at = selections.findIndex((selection) => isFor(fragment, selection));
    const before = at < 0 ? [] : (selections[at] as InlineFragmentNode).selectionSet.selections;
    const selectionSet = { ...fragment.selectionSet, selections: [...before, ...fragment.selectionSet.selections] };
    selections.splice(at < 0 ? selections.length : at, at < 0 ? 0 : 1, { ...fragment, selectionSet });
  }
  return { ...set, selections };
};

/** The operation with the keys of its entities. */
export const withEcho = <Definition extends DefinitionNode>(definition: Definition, echo: KeyEcho): Definition => {
  if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
  const selections = definition.selectionSet.selections.map((selection) =>
    isEntities(selection) && selection.selectionSet
      ? { ...selection, selectionSet: withFragments(selection.selectionSet, echo.selections) }
      : selection,
  );
  return { ...definition, selectionSet: { ...definition.selectionSet, selections } };
};

/** The text that asks for the keys, too. */
export const textWithEcho = (document: DocumentNode, echo: KeyEcho): string =>
  stripIgnoredCharacters(
    print({ ...document, definitions: document.definitions.map((definition) => withEcho(definition, echo)) }),
  );
