import {
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLField,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import type { Variables } from './costRules.js';

/** A value that is known, or one that depends on the variables of a request. */
export type Value =
  | { readonly kind: 'known'; readonly value: unknown }
  | { readonly kind: 'varies'; readonly read: (variables: Variables) => unknown };

const nothing: Value = { kind: 'known', value: undefined };

/** Values that an operation gives its variables where a request does not. */
export type VariableDefaults = ReadonlyMap<string, unknown>;

export const variableDefaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): VariableDefaults =>
  new Map(
    variableDefinitions.flatMap(({ variable, defaultValue }): Array<[string, unknown]> =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

const at = (value: unknown, path: readonly string[]): unknown => {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[step];
  }
  return found;
};

const readNode = (node: ValueNode, path: readonly string[], defaults: VariableDefaults): Value => {
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    const missing = at(defaults.get(name), path);
    return {
      kind: 'varies',
      read: (variables) => (Object.hasOwn(variables, name) ? at(variables[name], path) : missing),
    };
  }
  const [step, ...rest] = path;
  if (step !== undefined) {
    const field = node.kind === Kind.OBJECT ? node.fields.find(({ name }) => name.value === step) : undefined;
    return field ? readNode(field.value, rest, defaults) : nothing;
  }
  // The variables in a list say nothing of its length.
  if (node.kind === Kind.LIST) return { kind: 'known', value: node.values };
  return { kind: 'known', value: valueFromASTUntyped(node) };
};

/**
 * What stands at a path of arguments such as `input.page.first`: what the field says, or the schema where the field leaves
 * the argument out. Undefined and null for nothing.
 */
export const argumentValue = (
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  [name, ...path]: readonly string[],
  defaults: VariableDefaults,
): Value => {
  const unsaid = at(definition.args.find((argument) => argument.name === name)?.defaultValue, path);
  const given = field.arguments?.find((argument) => argument.name.value === name);
  if (!given) return { kind: 'known', value: unsaid };
  const value = readNode(given.value, path, defaults);
  if (value.kind === 'known' || unsaid === undefined) return value;
  return {
    kind: 'varies',
    read: (variables) => {
      const read = value.read(variables);
      return read === undefined ? unsaid : read;
    },
  };
};
