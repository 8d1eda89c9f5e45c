import { OperationTypeNode, valueFromASTUntyped, type OperationDefinitionNode } from 'graphql';
import { responseKeyOf } from './collectFields.js';
import { rootSelections, type RootSelection } from './condition.js';
import { takeDetours, type Detour } from './detour.js';
import { mayRepeat } from './mayRepeat.js';
import { applyAdditions, type Additions } from './hidden.js';
import { prepareRoot, type Root, type RootSelections } from './prepareRoot.js';
import { renderer, type Render } from './render.js';
import type { ShardRules } from './rules.js';

/** An operation for a shard group, ready to be sent with any variables. */
export type PreparedOperation = {
  readonly isMutation: boolean;
  /** Whether it is a mutation that may be sent again when its answer was lost. */
  readonly mayRepeat: boolean;
  /** Values of variables that the request leaves out. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly roots: readonly Root[];
  /** The request text for some of the roots (by index), with the variables it uses. */
  readonly render: Render;
  readonly detours: readonly PreparedDetour[];
};

export type PreparedDetour = Omit<Detour, 'operation'> & { readonly prepared: PreparedOperation };

/** The values of variables that a request leaves out. */
export const defaultsOf = (definitions: OperationDefinitionNode['variableDefinitions']): Record<string, unknown> =>
  Object.fromEntries(
    (definitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

const selectionsByKey = (operation: OperationDefinitionNode): Map<string, RootSelections> => {
  const byKey = new Map<string, [RootSelection, ...RootSelection[]]>();
  for (const selection of rootSelections(operation.selectionSet)) {
    const key = responseKeyOf(selection.field);
    const known = byKey.get(key);
    if (known) known.push(selection);
    else byKey.set(key, [selection]);
  }
  return byKey;
};

/**
 * Prepares one operation that a planner wrote for a shard group; fragments must be inline. Costly, so callers keep the
 * result by the operation's text. Throws an Error for what composition refuses: a root field without a rule.
 */
export const prepareOperation = (rules: ShardRules, original: OperationDefinitionNode): PreparedOperation => {
  const { operation, detours } = takeDetours(rules, original);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const rootType = isMutation ? (rules.mutationType ?? 'Mutation') : rules.queryType;
  const additions: Additions = new Map();
  const prepared = [...selectionsByKey(operation)].map(([key, selections], index) =>
    prepareRoot(rules, rootType, { key, selections }, index, additions),
  );
  const texts = prepared.map(({ text }) => text);
  return {
    isMutation,
    mayRepeat: isMutation && mayRepeat(rules, rootSelections(original.selectionSet)),
    defaults: defaultsOf(operation.variableDefinitions),
    roots: prepared.map(({ root }) => root),
    render: renderer(operation, texts, (set) => applyAdditions(additions, set)),
    detours: detours.map(({ operation: beyond, ...detour }) => ({
      ...detour,
      prepared: prepareOperation(rules, beyond),
    })),
  };
};
