import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** Throws the error of a value that a scalar does not have. */
export const refuseValue = (name: string, value: unknown): never => {
  throw new GraphQLError(
    `${name} cannot represent ${typeof value === 'string' ? JSON.stringify(value) : String(value)}.`,
  );
};

/** A scalar that is written in documents as a whole number or a string. */
export const scalarOf = <Internal, External>(
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
        node.kind === Kind.INT
          ? Number(node.value)
          : node.kind === Kind.STRING
            ? node.value
            : refuseValue(name, node.kind),
      ),
  });

const wholeNumber = (value: unknown): number => {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : refuseValue('MinorUnits', value);
};

/** Money in minor units, as a JSON number; a number that JSON readers would round is an error. */
export const MinorUnits = scalarOf('MinorUnits', wholeNumber, (value) => BigInt(wholeNumber(value)));

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

const instant = (value: unknown): Date => {
  const date = typeof value === 'string' && instantPattern.test(value) ? new Date(value) : value;
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date : refuseValue('DateTime', value);
};

/** An instant, RFC 3339 in UTC with milliseconds. */
export const DateTime = scalarOf('DateTime', (value) => instant(value).toISOString(), instant);
