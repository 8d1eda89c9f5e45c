import { Kind, parseType, type FieldNode, type VariableDefinitionNode } from 'graphql';
import { hiddenPrefix, type Additions } from './hidden.js';
import { itemCheckOf } from './itemCheck.js';
import type { Asked, PreparedRoot, RootSelections } from './prepareRoot.js';
import type { RootText } from './render.js';
import type { ShardRules } from './rules.js';

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

/** A root field that the owner of an id answers, or of a list of ids each its own. */
export const prepareRoute = (
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
