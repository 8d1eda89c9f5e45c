import {
  Kind,
  valueFromASTUntyped,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { VariableDefaults } from './argumentValue.js';
import type { Variables } from './costRules.js';

/** Whether a request's variables let a selection through. */
export type Condition = (variables: Variables) => boolean;

/** A field that is asked of objects of a type, by all selections that ask for it in the same case. */
export type AskedField = {
  readonly parentType: string;
  readonly nodes: FieldNode[];
  /** All of them hold, or it is not asked for. */
  readonly conditions: readonly Condition[];
};

export type Collecting = {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly defaults: VariableDefaults;
};

type Around = { readonly parentType: string; readonly key: string; readonly conditions: readonly Condition[] };

/** A case of @skip or @include; false where it never is. */
const conditionOf = (directive: DirectiveNode, defaults: VariableDefaults): Condition | boolean => {
  const wanted = directive.name.value === 'include';
  const node = directive.arguments?.[0]?.value;
  if (node?.kind !== Kind.VARIABLE) return (node ? valueFromASTUntyped(node) === true : !wanted) === wanted;
  const name = node.name.value;
  const missing = defaults.get(name);
  return (variables) => ((Object.hasOwn(variables, name) ? variables[name] : missing) === true) === wanted;
};

/** What stands around a selection, with its own conditions added; undefined where it is never let through. */
const within = (
  around: Around,
  directives: readonly DirectiveNode[] | undefined,
  defaults: VariableDefaults,
): Around | undefined => {
  let { key, conditions } = around;
  for (const directive of directives ?? []) {
    const { value: name } = directive.name;
    if (name !== 'skip' && name !== 'include') continue;
    const condition = conditionOf(directive, defaults);
    if (condition === false) return undefined;
    if (condition === true) continue;
    const variable = directive.arguments?.[0]?.value;
    key += ` ${name} ${variable?.kind === Kind.VARIABLE ? variable.name.value : ''}`;
    conditions = [...conditions, condition];
  }
  return { ...around, key, conditions };
};

const collect = (
  collecting: Collecting,
  set: SelectionSetNode,
  around: Around,
  into: Map<string, AskedField>,
  inside: ReadonlySet<string>,
): void => {
  const { fragments, defaults } = collecting;
  for (const selection of set.selections) {
    const here = within(around, selection.directives, defaults);
    if (!here) continue;
    if (selection.kind === Kind.FIELD) {
      const key = `${here.parentType} ${selection.alias?.value ?? selection.name.value}${here.key}`;
      const same = into.get(key);
      if (same) same.nodes.push(selection);
      else into.set(key, { parentType: here.parentType, nodes: [selection], conditions: here.conditions });
      continue;
    }
    const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
    const fragment = isSpread ? fragments.get(selection.name.value) : selection;
    if (!fragment || (isSpread && inside.has(selection.name.value))) continue;
    const parentType = fragment.typeCondition?.name.value ?? here.parentType;
    const inFragment = isSpread ? new Set([...inside, selection.name.value]) : inside;
    collect(collecting, fragment.selectionSet, { ...here, parentType }, into, inFragment);
  }
};

/**
 * The fields that selection sets ask of objects of a type, each once, however often it stands there: what is asked twice is
 * fetched once. Fields of several types, or in several cases of @skip and @include, are several.
 */
export const collectAsked = (
  collecting: Collecting,
  parentType: string,
  sets: readonly SelectionSetNode[],
): readonly AskedField[] => {
  const into = new Map<string, AskedField>();
  for (const set of sets) collect(collecting, set, { parentType, key: '', conditions: [] }, into, new Set());
  return [...into.values()];
};
