import { isEnumType, isSpecifiedScalarType, type GraphQLLeafType } from 'graphql';
import { stringText } from './stringText.js';
import { nullText, refuse, type Shape } from './shaping.js';

/** Writes a value of one type as JSON; undefined for one that is not of the type. */
type Write = (value: unknown) => string | undefined;

const whole =
  (lowest: number, highest: number): Write =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest
      ? JSON.stringify(value)
      : undefined;

const writeString: Write = (value) => (typeof value === 'string' ? stringText(value) : undefined);
const writeWhole = whole(-Number.MAX_VALUE, Number.MAX_VALUE);

const writers: Readonly<Record<string, Write>> = {
  Int: whole(-2_147_483_648, 2_147_483_647),
  Float: (value) => (typeof value === 'number' && Number.isFinite(value) ? JSON.stringify(value) : undefined),
  String: writeString,
  Boolean: (value) => (value === true ? 'true' : value === false ? 'false' : undefined),
  ID: (value) => writeString(value) ?? writeWhole(value),
};

const enumWriter = (names: readonly string[]): Write => {
  const texts = new Map<unknown, string>(names.map((name) => [name, `"${name}"`]));
  return (value) => texts.get(value);
};

/** Whether a value can be written as JSON again: the text `1e400` is read as Infinity, which would come out as null. */
const isJson = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isJson);
};

const writeAny: Write = (value) => (isJson(value) ? JSON.stringify(value) : undefined);

const writerOf = (type: GraphQLLeafType): Write => {
  if (isEnumType(type)) return enumWriter(type.getValues().map(({ name }) => name));
  // A custom scalar's values are its subgraph's business.
  return isSpecifiedScalarType(type) ? (writers[type.name] as Write) : writeAny;
};

/** Writes what a subgraph gave for a scalar or an enum, after a check that it is a value of the type. */
export const leafShape = (type: GraphQLLeafType): Shape => {
  const write = writerOf(type);
  return (value, shaping) => {
    if (value === null || value === undefined) return nullText;
    return write(value) ?? refuse(shaping, 'a value is not one of its type');
  };
};
