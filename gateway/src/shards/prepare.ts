import {
  Kind,
  OperationTypeNode,
  parseType,
  valueFromASTUntyped,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseKeyOf } from './collectFields.js';
import type { RootSelection } from './condition.js';
import { takeDetours, type Detour } from './detour.js';
import { applyAdditions, type Additions } from './hidden.js';
import { compileField, compileObject } from './merge/compileMerge.js';
import type { Merge, ObjectMerge } from './merge/merge.js';
import { renderer, type Render, type RootText } from './render.js';
import type { ShardRules } from './rules.js';

/** How one root field (all selections of one response key) is answered. */
export type Root =
  | {
      readonly kind: 'Entities';
      readonly key: string;
      readonly argument: string;
      readonly merges: ReadonlyMap<string, ObjectMerge>;
    }
  | { readonly kind: 'Scatter'; readonly key: string; readonly merge: Merge }
  | {
      readonly kind: 'Route';
      readonly key: string;
      readonly selections: readonly [RootSelection, ...RootSelection[]];
      /** The argument and the path below it that lead to the id or the list of ids. */
      readonly argument: string;
      readonly path: readonly string[];
      /** The variable that carries the argument of one shard, when the ids are a list. */
      readonly splitVariable: string | undefined;
    }
  /** `__typename`, which needs no shard. */
  | { readonly kind: 'TypeName'; readonly key: string; readonly value: string };

/** An operation for a shard group, ready to be sent with any variables. */
export type PreparedOperation = {
  readonly isMutation: boolean;
  /** Values of variables that the request leaves out. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly roots: readonly Root[];
  /** The request text for some of the roots (by index), with the variables it uses. */
  readonly render: Render;
  readonly detours: readonly PreparedDetour[];
};

export type PreparedDetour = Omit<Detour, 'operation'> & { readonly prepared: PreparedOperation };

const rootSelections = (set: SelectionSetNode, around: RootSelection['around'] = []): RootSelection[] =>
  set.selections.flatMap((selection): RootSelection[] => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, around }];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootSelections(selection.selectionSet, [...around, selection]);
    return [];
  });

const splitArgument = (
  rules: ShardRules,
  rootType: string,
  { field }: RootSelection,
  argument: string,
  index: number,
) => {
  const type = rules.types.get(rootType)?.fields.get(field.name.value)?.argumentTypes.get(argument) ?? 'ID';
  const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: `tripgraph_${argument}_${index}` } } as const;
  const split: FieldNode = {
    ...field,
    arguments: (field.arguments ?? []).map((node) =>
      node.name.value === argument ? { ...node, value: variable } : node,
    ),
  };
  return { split, definition: { kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(type) } as const };
};

const defaultsOf = (operation: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

/**
 * Prepares one operation that a planner wrote for a shard group; fragments must be inline. Costly, so callers keep the
 * result by the operation's text. Throws an Error for a root field without a rule: composition refuses such a schema.
 */
export const prepareOperation = (rules: ShardRules, original: OperationDefinitionNode): PreparedOperation => {
  const { operation, detours } = takeDetours(rules, original);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const rootType = isMutation ? (rules.mutationType ?? 'Mutation') : rules.queryType;
  const additions: Additions = new Map();
  const roots: Root[] = [];
  const texts: RootText[] = [];
  const byKey = new Map<string, RootSelection[]>();
  for (const selection of rootSelections(operation.selectionSet)) {
    const key = responseKeyOf(selection.field);
    byKey.set(key, [...(byKey.get(key) ?? []), selection]);
  }
  for (const [key, selections] of byKey) {
    const [first, ...rest] = selections as [RootSelection, ...RootSelection[]];
    const fields = selections.map(({ field }) => field);
    const name = first.field.name.value;
    const coordinate = `${rootType}.${name}`;
    const route = rules.routes.get(coordinate);
    let text: RootText = { selections, definitions: [] };
    if (name === '__typename') roots.push({ kind: 'TypeName', key, value: rootType });
    else if (name === '_entities') {
      const merges = [...rules.scattered.keys()].map(
        (type) => [type, compileObject(rules, type, fields, additions)] as const,
      );
      roots.push({ kind: 'Entities', key, argument: 'representations', merges: new Map(merges) });
    } else if (rules.scatters.has(coordinate)) {
      roots.push({ kind: 'Scatter', key, merge: compileField(rules, rootType, fields, additions) });
    } else if (route) {
      const [argument = '', ...path] = route;
      const base = { kind: 'Route', key, selections: [first, ...rest], argument, path } as const;
      if (rules.splits.has(coordinate)) {
        const splits = selections.map((selection) => splitArgument(rules, rootType, selection, argument, roots.length));
        const definitions = splits.slice(0, 1).map(({ definition }) => definition);
        text = {
          selections: selections.map(({ around }, index) => ({ around, field: splits[index]?.split ?? first.field })),
          definitions,
        };
        roots.push({ ...base, splitVariable: definitions[0]?.variable.name.value });
      } else roots.push({ ...base, splitVariable: undefined });
    } else throw new Error(`the field ${coordinate} of a sharded subgraph has neither @route nor @scatter`);
    texts.push(text);
  }
  return {
    isMutation,
    defaults: defaultsOf(operation),
    roots,
    render: renderer(operation, texts, (set) => applyAdditions(additions, set)),
    detours: detours.map(({ operation: beyond, ...detour }) => ({
      ...detour,
      prepared: prepareOperation(rules, beyond),
    })),
  };
};
