import {
  Kind,
  print,
  visit,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import { wrapRoot, type RootSelection } from './condition.js';

/** What a root field contributes to a request text: its selections, and variables that only it needs. */
export type RootText = {
  readonly selections: readonly RootSelection[];
  readonly definitions: readonly VariableDefinitionNode[];
};

export type Rendered = {
  readonly text: string;
  /** The JSON of a request with this text up to its variables. */
  readonly start: string;
  readonly variables: ReadonlySet<string>;
};
export type Render = (roots: readonly number[]) => Rendered;

/** More texts of one operation than this are not kept; which of its roots go to which shard depends on the variables. */
const maximumTexts = 64;

const variablesOf = (set: SelectionSetNode): Set<string> => {
  const names = new Set<string>();
  visit(set, { Variable: ({ name }) => void names.add(name.value) });
  return names;
};

/** Writes request texts for subsets of an operation's root fields, each subset once. */
export const renderer = (
  operation: OperationDefinitionNode,
  texts: readonly RootText[],
  complete: (set: SelectionSetNode) => SelectionSetNode,
): Render => {
  const rendered = new Map<string, Rendered>();
  const definitions = [...(operation.variableDefinitions ?? []), ...texts.flatMap((text) => text.definitions)];

  const write = (roots: readonly number[]): Rendered => {
    const selections = roots.flatMap((root) => (texts[root]?.selections ?? []).map(wrapRoot));
    const set = complete({ kind: Kind.SELECTION_SET, selections });
    const variables = variablesOf(set);
    const text = print({
      ...operation,
      variableDefinitions: definitions.filter(({ variable }) => variables.has(variable.name.value)),
      selectionSet: set,
    });
    return { text, start: `{"query":${JSON.stringify(text)},"variables":`, variables };
  };

  return (roots) => {
    const key = roots.join(',');
    const known = rendered.get(key) ?? write(roots);
    if (rendered.size >= maximumTexts) rendered.clear();
    rendered.set(key, known);
    return known;
  };
};
