import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  valueFromASTUntyped,
  visit,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import { sum, type Amount } from './amount.js';
import type { VariableDefaults } from './argumentValue.js';
import type { CostRules, Variables } from './costRules.js';

type Weights = CostRules['weights'];

/** What a value costs: an input object 1 and its fields, a weight in place of that where one is given; null nothing. */
const valueCost = (weights: Weights, type: GraphQLInputType, value: unknown): number => {
  if (value === undefined || value === null) return 0;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const itemType = nullable.ofType as GraphQLInputType;
    if (!Array.isArray(value)) return valueCost(weights, itemType, value);
    let cost = 0;
    for (const item of value) cost += valueCost(weights, itemType, item);
    return cost;
  }
  const weight = weights.get(getNamedType(type).name);
  if (!isInputObjectType(nullable)) return weight ?? 0;
  let cost = weight ?? 1;
  for (const [name, field] of Object.entries(nullable.getFields())) {
    const inner = Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
    if (inner === undefined || inner === null) continue;
    cost += weights.get(`${nullable.name}.${name}`) ?? valueCost(weights, field.type, inner);
  }
  return cost;
};

const hasVariable = (node: ValueNode): boolean => {
  let found = false;
  visit(node, { Variable: () => void (found = true) });
  return found;
};

const argumentCost = (
  weights: Weights,
  coordinate: string,
  { type }: GraphQLArgument,
  node: ValueNode,
  defaults: VariableDefaults,
): Amount => {
  const weight = weights.get(coordinate);
  const isFree =
    weight === undefined && !isInputObjectType(getNamedType(type)) && !weights.has(getNamedType(type).name);
  if (isFree) return 0;
  const costOf = (value: unknown): number =>
    value === undefined || value === null ? 0 : (weight ?? valueCost(weights, type, value));
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    const missing = costOf(defaults.get(name));
    return (variables: Variables) => (Object.hasOwn(variables, name) ? costOf(variables[name]) : missing);
  }
  if (!hasVariable(node)) return costOf(valueFromASTUntyped(node));
  const missing = Object.fromEntries(defaults);
  return (variables) => costOf(valueFromASTUntyped(node, defaults.size > 0 ? { ...missing, ...variables } : variables));
};

/** What the arguments cost that a field is given. */
export const argumentsCost = (
  weights: Weights,
  fieldCoordinate: string,
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  defaults: VariableDefaults,
): Amount =>
  sum(
    (field.arguments ?? []).map(({ name, value }) => {
      const argument = definition.args.find((each) => each.name === name.value);
      const coordinate = `${fieldCoordinate}(${name.value}:)`;
      return argument ? argumentCost(weights, coordinate, argument, value, defaults) : 0;
    }),
  );
