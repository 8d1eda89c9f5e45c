import {
  astFromValue,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  print,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';

/** A type as it is written, and the name in it that leads somewhere. */
export type TypeReference = { readonly text: string; readonly name: string };

export type DescribedArgument = {
  readonly name: string;
  readonly type: TypeReference;
  readonly defaultValue: string | undefined;
  readonly description: string;
};

export type DescribedMember = {
  readonly name: string;
  /** Undefined for the value of an enum. */
  readonly type: TypeReference | undefined;
  readonly arguments: readonly DescribedArgument[];
  readonly description: string;
  readonly deprecationReason: string | undefined;
};

export type TypeKind = 'object' | 'interface' | 'union' | 'enum' | 'input' | 'scalar';

/** A type of the schema as its page shows it. */
export type DescribedType = {
  readonly name: string;
  readonly kind: TypeKind;
  readonly description: string;
  readonly members: readonly DescribedMember[];
  /** Interfaces that it has. */
  readonly interfaces: readonly string[];
  /** What it may be, of an interface or a union. */
  readonly possible: readonly string[];
};

const referenceTo = (type: GraphQLType): TypeReference => ({ text: String(type), name: getNamedType(type).name });

const describeArgument = ({
  name,
  type,
  defaultValue,
  description,
}: GraphQLArgument | GraphQLInputField): DescribedArgument => {
  const value = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return {
    name,
    type: referenceTo(type),
    defaultValue: value ? print(value) : undefined,
    description: description ?? '',
  };
};

const kindOf = (type: GraphQLNamedType): TypeKind => {
  if (isObjectType(type)) return 'object';
  if (isInterfaceType(type)) return 'interface';
  if (isAbstractType(type)) return 'union';
  if (isEnumType(type)) return 'enum';
  return isScalarType(type) ? 'scalar' : 'input';
};

const membersOf = (type: GraphQLNamedType): readonly DescribedMember[] => {
  if (isObjectType(type) || isInterfaceType(type)) {
    return Object.values(type.getFields()).map(({ name, type: of, args, description, deprecationReason }) => ({
      name,
      type: referenceTo(of),
      arguments: args.map(describeArgument),
      description: description ?? '',
      deprecationReason: deprecationReason ?? undefined,
    }));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => ({
      ...describeArgument(field),
      arguments: [],
      deprecationReason: field.deprecationReason ?? undefined,
    }));
  }
  if (!isEnumType(type)) return [];
  return type.getValues().map(({ name, description, deprecationReason }) => ({
    name,
    type: undefined,
    arguments: [],
    description: description ?? '',
    deprecationReason: deprecationReason ?? undefined,
  }));
};

/** What there is to say of a type; undefined when the schema does not have it. */
export const describedType = (schema: GraphQLSchema, name: string): DescribedType | undefined => {
  const type = schema.getType(name);
  if (!type) return undefined;
  return {
    name,
    kind: kindOf(type),
    description: type.description ?? '',
    members: membersOf(type),
    interfaces: 'getInterfaces' in type ? type.getInterfaces().map((each) => each.name) : [],
    possible: isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [],
  };
};
