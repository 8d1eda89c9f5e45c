import { Kind, parseType, type FieldNode, type VariableDefinitionNode } from 'graphql';
import type { RootSelection } from './condition.js';
import { hiddenPrefix, type Additions } from './hidden.js';
import { compileField, compileObject } from './merge/compileMerge.js';
import type { Merge, ObjectMerge } from './merge/merge.js';
import type { RootText } from './render.js';
import type { ShardRules } from './rules.js';

/** All selections of one response key at the root. */
export type RootSelections = readonly [RootSelection, ...RootSelection[]];

type Asked = { readonly key: string; readonly selections: RootSelections };

/** How one root field (all selections of one response key) is answered. */
export type Root =
  | (Asked & {
      readonly kind: 'Entities';
      /** The variable with the representations. */
      readonly argument: string;
      readonly merges: ReadonlyMap<string, ObjectMerge>;
      /** Whether a field of one of them is. */
      readonly strict: boolean;
    })
  | (Asked & { readonly kind: 'Scatter'; readonly merge: Merge; readonly strict: boolean })
  | (Asked & {
      readonly kind: 'Route';
      /** The argument and the path below it that lead to the id or the list of ids. */
      readonly argument: string;
      readonly path: readonly string[];
      /** For a list of ids: the variable that carries one shard's part, and how many ids may be asked for at once. */
      readonly split: { readonly variable: string; readonly maximum: number; readonly strict: boolean } | undefined;
    })
  /** `__typename`, which needs no shard. */
  | { readonly kind: 'TypeName'; readonly key: string; readonly value: string };

export type PreparedRoot = { readonly root: Root; readonly text: RootText };

const withArgument = (field: FieldNode, argument: string, variable: VariableDefinitionNode['variable']): FieldNode => ({
  ...field,
  arguments: (field.arguments ?? []).map((node) =>
    node.name.value === argument ? { ...node, value: variable } : node,
  ),
});

const prepareRoute = (
  rules: ShardRules,
  coordinate: string,
  { key, selections }: Asked,
  index: number,
): PreparedRoot => {
  const [argument = '', ...path] = rules.routes.get(coordinate) ?? [];
  const maximum = rules.splits.get(coordinate);
  const route = { kind: 'Route', key, selections, argument, path } as const;
  if (maximum === undefined) return { root: { ...route, split: undefined }, text: { selections, definitions: [] } };
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = rules.types.get(typeName)?.fields.get(fieldName)?.argumentTypes.get(argument) ?? '[ID!]!';
  const name = `${hiddenPrefix}${argument}_${index}`;
  const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
  return {
    root: { ...route, split: { variable: name, maximum, strict: rules.strict.has(coordinate) } },
    text: {
      selections: selections.map(({ around, field }) => ({ around, field: withArgument(field, argument, variable) })),
      definitions: [{ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(type) }],
    },
  };
};

/**
 * Decides how a root field of `rootType` is answered; `index` tells it from the operation's other roots. Throws an Error
 * for a field without a rule and for a scattered mutation: composition refuses such schemas.
 */
export const prepareRoot = (
  rules: ShardRules,
  rootType: string,
  asked: Asked,
  index: number,
  additions: Additions,
): PreparedRoot => {
  const { key, selections } = asked;
  const fields = selections.map(({ field }) => field);
  const name = selections[0].field.name.value;
  const coordinate = `${rootType}.${name}`;
  const text: RootText = { selections, definitions: [] };
  if (name === '__typename') return { root: { kind: 'TypeName', key, value: rootType }, text };
  if (name === '_entities') {
    const types = [...rules.scattered.keys()];
    const merges = new Map(types.map((type) => [type, compileObject(rules, type, fields, additions)]));
    const strict = [...merges.values()].some((merge) => merge.strict.size > 0);
    return { root: { kind: 'Entities', ...asked, argument: 'representations', merges, strict }, text };
  }
  if (rules.scatters.has(coordinate)) {
    if (rootType === rules.mutationType) throw new Error(`${coordinate} is scattered; a mutation never is`);
    const merge = compileField(rules, rootType, fields, additions);
    return { root: { kind: 'Scatter', ...asked, merge, strict: rules.strict.has(coordinate) }, text };
  }
  if (rules.routes.has(coordinate)) return prepareRoute(rules, coordinate, asked, index);
  throw new Error(`the field ${coordinate} of a sharded subgraph has neither @route nor @scatter`);
};
