import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { addVariable, type Draft } from './draft.js';

type Input = { readonly text: string; readonly value: unknown };

const scalars: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, 1, 2, -7, 2_147_483_647],
  Float: [0, 1.5, -3, 1e21],
  Boolean: [true, false],
  ID: ['a', 'Product-id-3', 7],
  String: ['', 'text', 'ü"\\\n', '__proto__', '$v0'],
};

const inputOf = (value: unknown): Input => ({ text: JSON.stringify(value), value });

/** A value without variables, as SDL text and as JSON. */
const drawValue = (draft: Draft, type: GraphQLInputType, depth: number): Input => {
  const { random } = draft;
  if (!isNonNullType(type) && random.chance(0.1)) return inputOf(null);
  const present = getNullableType(type);
  if (isListType(present)) {
    if (random.chance(0.1)) return drawValue(draft, present.ofType, depth);
    const items = Array.from({ length: random.below(3) }, () => drawValue(draft, present.ofType, depth));
    return { text: `[${items.map(({ text }) => text).join(', ')}]`, value: items.map(({ value }) => value) };
  }
  if (isInputObjectType(present)) {
    const fields = chosen(draft, Object.values(present.getFields()), depth);
    const drawn = fields.map((field) => [field.name, drawValue(draft, field.type, depth - 1)] as const);
    return {
      text: `{ ${drawn.map(([name, { text }]) => `${name}: ${text}`).join(', ')} }`,
      value: Object.fromEntries(drawn.map(([name, { value }]) => [name, value])),
    };
  }
  const named = getNamedType(present);
  if (isEnumType(named)) {
    const { name } = random.pick(named.getValues());
    return { text: name, value: name };
  }
  return inputOf(random.pick(scalars[named.name] ?? ['2024-01-01', 3]));
};

const isRequired = ({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean =>
  isNonNullType(type) && defaultValue === undefined;

const chosen = <Field extends GraphQLArgument | GraphQLInputField>(
  { random }: Draft,
  fields: readonly Field[],
  depth: number,
): Field[] =>
  fields.filter(
    (field) => isRequired(field) || (random.chance(0.5) && (depth > 0 || !isInputObjectType(getNamedType(field.type)))),
  );

const drawVariable = (draft: Draft, { type, defaultValue }: GraphQLArgument | GraphQLInputField): string => {
  const { random } = draft;
  const { text, value } = drawValue(draft, type, 2);
  // A variable may be stricter than its place, have a default of its own, or be left out where its place allows it.
  if (!isNonNullType(type)) {
    if (random.chance(0.2)) return addVariable(draft, type, undefined);
    if (random.chance(0.2)) return addVariable(draft, type, undefined, text);
    if (random.chance(0.2)) return addVariable(draft, type, value, text);
    if (value !== null && random.chance(0.3)) return addVariable(draft, `${String(type)}!`, value);
    return addVariable(draft, type, value);
  }
  if (defaultValue !== undefined && random.chance(0.3)) return addVariable(draft, getNullableType(type), undefined);
  return addVariable(draft, type, random.chance(0.2) ? undefined : value, random.chance(0.5) ? text : undefined);
};

const drawLiteral = (draft: Draft, field: GraphQLArgument | GraphQLInputField, depth: number): string => {
  const { random } = draft;
  const type = getNullableType(field.type);
  if (random.chance(0.45)) return drawVariable(draft, field);
  if (isInputObjectType(type) && depth > 0) {
    const inner = chosen(draft, Object.values(type.getFields()), depth - 1);
    return `{ ${inner.map((item) => `${item.name}: ${drawLiteral(draft, item, depth - 1)}`).join(', ')} }`;
  }
  if (isListType(type) && random.chance(0.3)) {
    return `[${drawVariable(draft, { ...field, type: type.ofType, defaultValue: undefined } as GraphQLArgument)}]`;
  }
  return drawValue(draft, field.type, depth).text;
};

/** The arguments of a field, with their parentheses; empty when there are none. */
export const drawArguments = (draft: Draft, fields: readonly GraphQLArgument[]): string => {
  const drawn = chosen(draft, fields, 2).map((argument) => `${argument.name}: ${drawLiteral(draft, argument, 2)}`);
  return drawn.length > 0 ? `(${drawn.join(', ')})` : '';
};
