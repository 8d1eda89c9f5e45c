import { isEnumType, type GraphQLEnumType, type GraphQLScalarType } from 'graphql';

/** What JSON has for a scalar; one that nobody here knows may be anything. */
const scalars: Readonly<Record<string, string>> = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  DateTime: 'string',
  LocalDate: 'string',
  LocalTime: 'string',
  LocalDateTime: 'string',
  MinorUnits: 'number',
};

/** TypeScript's type of a scalar or of the values of an enum. */
export const leafType = (type: GraphQLEnumType | GraphQLScalarType): string =>
  isEnumType(type)
    ? type
        .getValues()
        .map(({ name }) => `'${name}'`)
        .join(' | ')
    : (scalars[type.name] ?? 'unknown');
