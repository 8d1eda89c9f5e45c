import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';

/** By the names that scalars have in this house and elsewhere; texts and ids are told by what they are for. */
const scalars: Readonly<Record<string, unknown>> = {
  Int: 10,
  Float: 1.5,
  Boolean: true,
  MinorUnits: 1_000,
  LocalDate: '2027-06-01',
  LocalTime: '10:00',
  LocalDateTime: '2027-06-01T10:00:00',
  DateTime: '2027-06-01T10:00:00Z',
  Date: '2027-06-01',
};

/** Input objects inside each other are shown no deeper: they may contain themselves. */
const maximumDepth = 5;

/**
 * A value of a type for somebody to begin with, as JSON: of an input object what it must have, of a list one item, of an enum
 * the first value that is not deprecated. `<name>` stands for a text or an id that nobody can think up.
 */
export const exampleValue = (type: GraphQLInputType, name: string, depth = 0): unknown => {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [exampleValue(nullable.ofType, name, depth)];
  const named = getNamedType(type);
  if (isEnumType(named))
    return (named.getValues().find((value) => !value.deprecationReason) ?? named.getValues()[0])?.name;
  if (!isInputObjectType(named)) return Object.hasOwn(scalars, named.name) ? scalars[named.name] : `<${name}>`;
  if (depth >= maximumDepth) return isNonNullType(type) ? {} : null;
  const fields = Object.values(named.getFields());
  const shown = named.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
  return Object.fromEntries(shown.map((field) => [field.name, exampleValue(field.type, field.name, depth + 1)]));
};
