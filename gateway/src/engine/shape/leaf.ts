import {
  getNullableType,
  isEnumType,
  isLeafType,
  isSpecifiedScalarType,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from 'graphql';
import { stringText } from './stringText.js';
import { nullText, refuse, type Shape } from './shaping.js';

/** Writes a value of one type as JSON; undefined for one that is not of the type. A string that `isVerbatim` needs no escape. */
export type Write = (value: unknown, isVerbatim: boolean) => string | undefined;

const whole =
  (lowest: number, highest: number): Write =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest
      ? `${value}`
      : undefined;

const writeString: Write = (value, isVerbatim) =>
  typeof value === 'string' ? stringText(value, isVerbatim) : undefined;
const writeWhole = whole(-Number.MAX_VALUE, Number.MAX_VALUE);

const writers: Readonly<Record<string, Write>> = {
  Int: whole(-2_147_483_648, 2_147_483_647),
  Float: (value) => (typeof value === 'number' && Number.isFinite(value) ? `${value}` : undefined),
  String: writeString,
  Boolean: (value) => (value === true ? 'true' : value === false ? 'false' : undefined),
  ID: (value, isVerbatim) => writeString(value, isVerbatim) ?? writeWhole(value, isVerbatim),
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

/** Writes a value of a scalar or an enum as JSON; undefined for null, and for what is not a value of the type. */
export const leafWriter = (type: GraphQLLeafType): Write => {
  const write = writerOf(type);
  return (value, isVerbatim) => (value === null || value === undefined ? undefined : write(value, isVerbatim));
};

/** What stands for a leaf that could not be written: null, with an error unless it is one. */
export const missingLeaf: Shape = (value, shaping) =>
  value === null || value === undefined ? nullText : refuse(shaping, 'a value is not one of its type');

/** Strings of these types may be any, and are written as they are. */
export const isTextType = (type: GraphQLOutputType): boolean => {
  const nullable = getNullableType(type);
  return isLeafType(nullable) && (nullable.name === 'String' || nullable.name === 'ID');
};
