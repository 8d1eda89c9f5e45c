import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isLocalDate } from '../availability/days.js';

const refuse = (name: string, value: unknown): never => {
  throw new GraphQLError(
    `${name} cannot represent ${typeof value === 'string' ? JSON.stringify(value) : String(value)}.`,
  );
};

const scalar = <Internal, External>(
  name: string,
  serialize: (value: unknown) => External,
  parseValue: (value: unknown) => Internal,
): GraphQLScalarType<Internal, External> =>
  new GraphQLScalarType({
    name,
    serialize,
    parseValue,
    parseLiteral: (node) =>
      parseValue(
        node.kind === Kind.INT ? Number(node.value) : node.kind === Kind.STRING ? node.value : refuse(name, node.kind),
      ),
  });

const wholeNumber = (value: unknown): number => {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : refuse('MinorUnits', value);
};

/** Money in minor units, as a JSON number; a number that JSON readers would round is an error. */
export const MinorUnits = scalar('MinorUnits', wholeNumber, (value) => BigInt(wholeNumber(value)));

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

const instant = (value: unknown): Date => {
  const date = typeof value === 'string' && instantPattern.test(value) ? new Date(value) : value;
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date : refuse('DateTime', value);
};

/** An instant, RFC 3339 in UTC with milliseconds. */
export const DateTime = scalar('DateTime', (value) => instant(value).toISOString(), instant);

const wallClock = (value: unknown): string =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : refuse('LocalTime', value);

/** A wall-clock time, 00:00 to 23:59. */
export const LocalTime = scalar('LocalTime', wallClock, wallClock);

const localDate = (value: unknown): string =>
  typeof value === 'string' && isLocalDate(value) ? value : refuse('LocalDate', value);

/** A calendar day that exists, 0001-01-01 to 9999-12-31. */
export const LocalDate = scalar('LocalDate', localDate, localDate);

const localDateTimePattern = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-]\d\d:\d\d$/;

const localDateTime = (value: unknown): string =>
  typeof value === 'string' && localDateTimePattern.test(value) && isLocalDate(value.slice(0, 10))
    ? value
    : refuse('LocalDateTime', value);

/** An instant by the clocks of a place, RFC 3339 with their offset. */
export const LocalDateTime = scalar('LocalDateTime', localDateTime, localDateTime);
