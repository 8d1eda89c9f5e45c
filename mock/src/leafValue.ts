import { isEnumType, type GraphQLEnumType, type GraphQLScalarType } from 'graphql';
import type { Draw } from './draw.js';
import { floatValue, wholeValue } from './numberValue.js';
import { textValue, uuid, type Slot } from './textValue.js';
import { timeValue, type TimeFormat } from './timeValue.js';

type Custom = 'whole' | 'float' | 'boolean' | 'object' | 'uuid' | 'text' | TimeFormat;

/** What a scalar looks like, by the example that its description gives. */
const byExample: ReadonlyArray<readonly [RegExp, Custom]> = [
  [/^\d{4}-\d\d-\d\d$/, 'day'],
  [/^\d\d:\d\d/, 'time'],
  [/^\d{4}-\d\d-\d\dT.*Z$/, 'instant'],
  [/^\d{4}-\d\d-\d\dT.*[+-]\d\d:\d\d$/, 'local'],
  [/^-?\d+$/, 'whole'],
  [/^-?\d+\.\d+$/, 'float'],
  [/^[0-9a-f]{8}-[0-9a-f]{4}-/, 'uuid'],
];

const byName: ReadonlyArray<readonly [RegExp, Custom]> = [
  [/local.*date.*time/i, 'local'],
  [/date.?time|timestamp|instant/i, 'instant'],
  [/date|day/i, 'day'],
  [/time/i, 'time'],
  [/uuid|guid/i, 'uuid'],
  [/json|object|map/i, 'object'],
  [/int|long|units|cents|count|number/i, 'whole'],
  [/float|double|decimal|money/i, 'float'],
  [/bool/i, 'boolean'],
];

const formatOf = ({ name, description }: GraphQLScalarType, said: string): Custom => {
  const text = `${description ?? ''} ${said}`;
  for (const [, example = ''] of text.matchAll(/`([^`]+)`/g)) {
    const found = byExample.find(([pattern]) => pattern.test(example));
    if (found) return found[1];
  }
  if (/whole number/i.test(text)) return 'whole';
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? 'text';
};

/** What is said where a leaf's value is made up. */
export type LeafSlot = Slot & {
  /** What the schema says of the scalar. */
  readonly scalarDescription: string;
  /** The day that the object is about, where it is about one. */
  readonly day: string | undefined;
};

const idText = ({ typeName, fieldName }: Slot, draw: Draw): string => {
  if (/uuid/i.test(fieldName)) return uuid(draw);
  const named = fieldName.endsWith('Id')
    ? fieldName.slice(0, -2)
    : fieldName.endsWith('Ids')
      ? fieldName.slice(0, -3)
      : typeName;
  return `${named.slice(0, 3).toLowerCase()}_${draw.bits(40).toString(32)}`;
};

const customValue = (format: Custom, slot: LeafSlot, draw: Draw): unknown => {
  switch (format) {
    case 'whole':
      return wholeValue(slot, draw);
    case 'float':
      return floatValue(slot, draw);
    case 'boolean':
      return draw.share() < 0.5;
    case 'object':
      return { name: textValue(slot, draw) };
    case 'uuid':
      return uuid(draw);
    case 'text':
      return textValue(slot, draw);
    default:
      return timeValue(format, slot, slot.day, draw);
  }
};

const likely = /available|active|enabled|default|confirmation|visible|cancellable/i;

/** A value of a scalar or an enum. `members` are those of an enum that clients may see. */
export const leafValue = (
  type: GraphQLScalarType | GraphQLEnumType,
  members: readonly string[],
  slot: LeafSlot,
  draw: Draw,
): unknown => {
  if (isEnumType(type)) return draw.one(members);
  switch (type.name) {
    case 'String':
      return textValue(slot, draw);
    case 'ID':
      return idText(slot, draw);
    case 'Int':
      return wholeValue(slot, draw);
    case 'Float':
      return floatValue(slot, draw);
    case 'Boolean':
      return draw.share() < (likely.test(slot.fieldName) ? 0.8 : 0.4);
    default:
      return customValue(formatOf(type, slot.scalarDescription), slot, draw);
  }
};
