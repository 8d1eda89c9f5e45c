import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import type { ApiChange, Criticality } from './apiChange.js';

/** Both schemas of a change. */
export type Schemas = { readonly before: GraphQLSchema; readonly after: GraphQLSchema };

/** A kind of change that we weigh otherwise than graphql-inspector does. */
export type Difference = {
  readonly name: string;
  readonly rules: readonly string[];
  /** What it is to us; undefined where graphql-inspector is right. */
  readonly criticality: (change: ApiChange, schemas: Schemas) => Criticality | undefined;
};

const shape = /^(@?\w+)(?:\.(\w+))?(?:\((\w+):\))?$/;

const partsOf = (coordinate: string): readonly [type: string, member: string, argument: string] => {
  const [, type = '', member = '', argument = ''] = shape.exec(coordinate) ?? [];
  return [type, member, argument];
};

/** The argument or input field at a coordinate. */
export const inputAt = (schema: GraphQLSchema, coordinate: string): GraphQLArgument | GraphQLInputField | undefined => {
  const [typeName, member, argument] = partsOf(coordinate);
  if (typeName.startsWith('@'))
    return schema.getDirective(typeName.slice(1))?.args.find(({ name }) => name === argument);
  const type = schema.getType(typeName);
  if (isInputObjectType(type)) return type.getFields()[member];
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  return type.getFields()[member]?.args.find(({ name }) => name === argument);
};

const isRequired = (input: GraphQLArgument | GraphQLInputField): boolean =>
  isRequiredArgument(input) || isRequiredInputField(input);

type Directions = { readonly sent: ReadonlySet<string>; readonly received: ReadonlySet<string> };

const readDirections = (schema: GraphQLSchema): Directions => {
  const sent = new Set<string>();
  const received = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) sent.add(getNamedType(field.type).name);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      received.add(getNamedType(field.type).name);
      for (const argument of field.args) sent.add(getNamedType(argument.type).name);
    }
  }
  for (const { args } of schema.getDirectives()) for (const { type } of args) sent.add(getNamedType(type).name);
  return { sent, received };
};

const known = new WeakMap<GraphQLSchema, Directions>();

/** Which types clients send, and which they receive. */
const directionsOf = (schema: GraphQLSchema): Directions => {
  let directions = known.get(schema);
  if (!directions) known.set(schema, (directions = readDirections(schema)));
  return directions;
};

const executable =
  /^(QUERY|MUTATION|SUBSCRIPTION|FIELD|FRAGMENT_DEFINITION|FRAGMENT_SPREAD|INLINE_FRAGMENT|VARIABLE_DEFINITION)$/;

/** Where graphql-inspector and we differ, each for a reason that its name says. */
export const differences: readonly Difference[] = [
  {
    name: 'an argument that may be left out and has no default changes nothing for who leaves it out',
    rules: ['field-argument-added'],
    criticality: ({ coordinate }, { after }) => {
      const argument = inputAt(after, coordinate);
      return argument && !isNonNullType(argument.type) && argument.defaultValue === undefined ? 'safe' : undefined;
    },
  },
  {
    name: 'what loses its default and may not be null has to be given from now on',
    rules: [
      'field-argument-default-changed',
      'input-field-default-value-changed',
      'directive-argument-default-value-changed',
    ],
    criticality: ({ coordinate }, { after }) => {
      const input = inputAt(after, coordinate);
      return input && isRequired(input) ? 'breaking' : undefined;
    },
  },
  {
    name: 'an argument of a directive with a default need not be given, and has an effect where it is not',
    rules: ['directive-argument-added'],
    criticality: ({ coordinate }, { after }) =>
      inputAt(after, coordinate)?.defaultValue === undefined ? undefined : 'dangerous',
  },
  {
    name: 'a value that is only sent surprises nobody',
    rules: ['enum-value-added'],
    criticality: ({ coordinate }, { after }) =>
      directionsOf(after).received.has(partsOf(coordinate)[0]) ? undefined : 'safe',
  },
  {
    name: 'a value that is only received stands in no document',
    rules: ['enum-value-removed'],
    criticality: ({ coordinate }, { before }) =>
      directionsOf(before).sent.has(partsOf(coordinate)[0]) ? undefined : 'dangerous',
  },
  {
    name: 'an interface of an interface has no objects of its own',
    rules: ['object-type-interface-added'],
    criticality: ({ coordinate }, { after }) =>
      isInterfaceType(after.getType(partsOf(coordinate)[0])) ? 'safe' : undefined,
  },
  {
    name: 'a new type of an interface that there was may come where nobody expects it',
    rules: ['object-type-interface-added'],
    criticality: ({ coordinate }, { before, after }) => {
      const [type, interfaceName] = partsOf(coordinate);
      const isNew = before.getType(type) === undefined && isInterfaceType(before.getType(interfaceName));
      return isNew && isObjectType(after.getType(type)) ? 'dangerous' : undefined;
    },
  },
  {
    name: 'no document has a directive where types are defined',
    rules: ['directive-location-removed'],
    criticality: ({ message }) => (executable.test(/'([A-Z_]+)'/.exec(message)?.[1] ?? '') ? undefined : 'safe'),
  },
  {
    name: 'documents that have a directive twice are refused when it may stand once',
    rules: ['directive-repeatable-removed'],
    criticality: () => 'breaking',
  },
];
