import { Kind, parseType, type FieldNode, type VariableDefinitionNode } from 'graphql';
import type { RootSelection } from './condition.js';
import { joinSelections } from './collectFields.js';
import { addTo, hiddenPrefix, type Additions } from './hidden.js';
import { itemCheckOf, type ItemCheck } from './itemCheck.js';
import { keyEchoOf, type KeyEcho } from './keyEcho.js';
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
      /** Undefined where no entity can be asked for its key. */
      readonly echo: KeyEcho | undefined;
      /** Whether a field of one of them is. */
      readonly strict: boolean;
    })
  | (Asked & {
      readonly kind: 'Scatter';
      readonly merge: Merge;
      readonly strict: boolean;
      /** For one object of an owned type, of whichever shard has it. */
      readonly check: ItemCheck | undefined;
    })
  | (Asked & {
      readonly kind: 'Route';
      /** The argument and the path below it that lead to the id or the list of ids. */
      readonly argument: string;
      readonly path: readonly string[];
      /** For a list of ids: the variable that carries one shard's part, and how many ids may be asked for at once. */
      readonly split: { readonly variable: string; readonly maximum: number; readonly strict: boolean } | undefined;
      /** For a query that returns an owned type. */
      readonly check: ItemCheck | undefined;
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

/** The text of a root field whose ids are split by owner: each shard's part stands in a variable of its own. */
const splitText = (
  rules: ShardRules,
  coordinate: string,
  selections: RootSelections,
  argument: string,
  name: string,
): RootText => {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = rules.types.get(typeName)?.fields.get(fieldName)?.argumentTypes.get(argument) ?? '[ID!]!';
  const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
  return {
    selections: selections.map(({ around, field }) => ({ around, field: withArgument(field, argument, variable) })),
    definitions: [{ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(type) }],
  };
};

const prepareRoute = (
  rules: ShardRules,
  rootType: string,
  { key, selections }: Asked,
  index: number,
  additions: Additions,
): PreparedRoot => {
  const coordinate = `${rootType}.${selections[0].field.name.value}`;
  const route = rules.routes.get(coordinate) ?? [];
  const [argument = '', ...path] = route;
  const maximum = rules.splits.get(coordinate);
  const variable = `${hiddenPrefix}${argument}_${index}`;
  const text: RootText =
    maximum === undefined
      ? { selections, definitions: [] }
      : splitText(rules, coordinate, selections, argument, variable);
  // What a mutation did is done, whatever is said of it.
  const check =
    rootType === rules.mutationType
      ? undefined
      : itemCheckOf(
          rules,
          coordinate,
          text.selections.map(({ field }) => field),
          route,
          additions,
        );
  const split = maximum === undefined ? undefined : { variable, maximum, strict: rules.strict.has(coordinate) };
  return { root: { kind: 'Route', key, selections, argument, path, split, check }, text };
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
    const echo = keyEchoOf(rules, joinSelections(fields), undefined);
    addTo(additions, fields, echo?.selections ?? []);
    return { root: { kind: 'Entities', ...asked, argument: 'representations', merges, echo, strict }, text };
  }
  if (rules.scatters.has(coordinate)) {
    if (rootType === rules.mutationType) throw new Error(`${coordinate} is scattered; a mutation never is`);
    const merge = compileField(rules, rootType, fields, additions);
    const check = merge.kind === 'leaf' ? itemCheckOf(rules, coordinate, fields, [], additions) : undefined;
    return { root: { kind: 'Scatter', ...asked, merge, strict: rules.strict.has(coordinate), check }, text };
  }
  if (rules.routes.has(coordinate)) return prepareRoute(rules, rootType, asked, index, additions);
  throw new Error(`the field ${coordinate} of a sharded subgraph has neither @route nor @scatter`);
};
