import { problem } from '@tripgraph/errors/problem';
import type { FieldNode, GraphQLField } from 'graphql';
import type { Amount } from './amount.js';
import { argumentValue, type Value, type VariableDefaults } from './argumentValue.js';
import type { ListSize, Variables } from './costRules.js';

/** How many items a value asks for; undefined when it does not say. */
const itemsOf = (value: unknown): number | undefined => {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.length;
  const items = Number(value);
  return Number.isNaN(items) ? undefined : Math.max(0, items);
};

const read = (value: Value, variables: Variables): unknown =>
  value.kind === 'known' ? value.value : value.read(variables);

/**
 * How many items the lists have that a field's @listSize is about: the most that a slicing argument says, else the assumed
 * size, else `otherwise`. Throws, when asked for the number, BAD_USER_INPUT where one slicing argument is required and there
 * is none or more than one.
 */
export const listSizeOf = (
  rule: ListSize,
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  defaults: VariableDefaults,
  otherwise: number,
): Amount => {
  const { assumedSize = otherwise, slicingArguments, requireOneSlicingArgument } = rule;
  if (slicingArguments.length === 0) return assumedSize;
  const values = slicingArguments.map((path) => argumentValue(field, definition, path, defaults));
  const sizeFor = (variables: Variables): number => {
    let most: number | undefined;
    let count = 0;
    for (const value of values) {
      const items = itemsOf(read(value, variables));
      if (items === undefined) continue;
      count += 1;
      if (most === undefined || items > most) most = items;
    }
    if (!requireOneSlicingArgument || count === 1) return most ?? assumedSize;
    const names = slicingArguments.map((path) => path.join('.')).join(', ');
    throw problem(
      'BAD_USER_INPUT',
      `The field "${field.name.value}" needs one of these arguments and no other: ${names}.`,
    );
  };
  const isKnown = !requireOneSlicingArgument && values.every(({ kind }) => kind === 'known');
  return isKnown ? sizeFor({}) : sizeFor;
};
