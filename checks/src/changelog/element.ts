import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What a schema says of a coordinate. */
export type Element = {
  /** As SDL has it, on one line: `search(first: Int): [Activity!]!`. */
  readonly signature: string;
  readonly description: string | undefined;
  readonly deprecationReason: string | undefined;
};

type Described = {
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
};

const elementOf = (signature: string, { description, deprecationReason }: Described): Element => ({
  signature,
  description: description ?? undefined,
  deprecationReason: deprecationReason ?? undefined,
});

const argumentOf = ({ name, type }: GraphQLArgument): string => `${name}: ${String(type)}`;
const argumentsOf = (all: readonly GraphQLArgument[]): string =>
  all.length === 0 ? '' : `(${all.map(argumentOf).join(', ')})`;

const kindOf = (type: GraphQLNamedType): string => {
  if (isObjectType(type)) return 'type';
  if (isInterfaceType(type)) return 'interface';
  if (isInputObjectType(type)) return 'input';
  if (isUnionType(type)) return 'union';
  if (isEnumType(type)) return 'enum';
  return isScalarType(type) ? 'scalar' : 'type';
};

const memberOf = (type: GraphQLNamedType, name: string, argumentName: string | undefined): Element | undefined => {
  if (isEnumType(type)) {
    const value = type.getValue(name);
    return value ? elementOf(value.name, value) : undefined;
  }
  if (isInputObjectType(type)) {
    const field = type.getFields()[name];
    return field && elementOf(argumentOf(field as GraphQLArgument), field);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[name];
  if (!field || argumentName === undefined)
    return field && elementOf(`${field.name}${argumentsOf(field.args)}: ${String(field.type)}`, field);
  const argument = field.args.find((one) => one.name === argumentName);
  return argument && elementOf(`${field.name}(${argumentOf(argument)})`, argument);
};

const shape = /^(@?)(\w+)(?:\.(\w+))?(?:\((\w+):\))?$/;

/** Finds what a schema coordinate names; undefined when the schema does not have it. */
export const elementAt = (schema: GraphQLSchema, coordinate: string): Element | undefined => {
  const [, at, name = '', member, argument] = shape.exec(coordinate) ?? [];
  if (at === '@') {
    const directive = schema.getDirective(name);
    return directive ? elementOf(`@${name}${argumentsOf(directive.args)}`, directive) : undefined;
  }
  const type = schema.getType(name);
  if (!type) return undefined;
  return member === undefined ? elementOf(`${kindOf(type)} ${name}`, type) : memberOf(type, member, argument);
};
