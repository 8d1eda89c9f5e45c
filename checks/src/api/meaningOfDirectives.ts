import {
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { ApiChange } from './apiChange.js';

type Input = GraphQLArgument | GraphQLInputField;

const deprecation = (
  kind: 'field-argument' | 'input-field' | 'directive-argument',
  coordinate: string,
  before: Input | undefined,
  after: Input,
): readonly ApiChange[] => {
  const change = (rule: string, message: string): ApiChange[] => [
    { rule: `${kind}-${rule}`, criticality: 'safe', coordinate, message },
  ];
  if (!before || before.deprecationReason === after.deprecationReason) return [];
  if (!before.deprecationReason) return change('deprecation-added', `'${coordinate}' is deprecated`);
  if (!after.deprecationReason) return change('deprecation-removed', `'${coordinate}' is no longer deprecated`);
  return change('deprecation-reason-changed', `Deprecation reason on '${coordinate}' has changed`);
};

const inType = (before: GraphQLNamedType, after: GraphQLNamedType): readonly ApiChange[] => {
  const coordinate = after.name;
  if (isScalarType(before) && isScalarType(after)) {
    if (before.specifiedByURL === after.specifiedByURL) return [];
    const message = `Scalar '${coordinate}' is specified by ${after.specifiedByURL ?? 'nothing'} instead of ${before.specifiedByURL ?? 'nothing'}`;
    return [{ rule: 'scalar-specified-by-changed', criticality: 'dangerous', coordinate, message }];
  }
  if (isInputObjectType(before) && isInputObjectType(after)) {
    const fields = Object.values(after.getFields()).flatMap((field) =>
      deprecation('input-field', `${coordinate}.${field.name}`, before.getFields()[field.name], field),
    );
    if (before.isOneOf === after.isOneOf) return fields;
    const [rule, criticality, word] = after.isOneOf
      ? (['input-one-of-added', 'breaking', 'takes exactly one field'] as const)
      : (['input-one-of-removed', 'safe', 'takes any number of fields'] as const);
    return [...fields, { rule, criticality, coordinate, message: `Input object type '${coordinate}' ${word} now` }];
  }
  if ((isObjectType(before) || isInterfaceType(before)) && (isObjectType(after) || isInterfaceType(after)))
    return Object.values(after.getFields()).flatMap((field) =>
      field.args.flatMap((argument) => {
        const old = before.getFields()[field.name]?.args.find(({ name }) => name === argument.name);
        return deprecation('field-argument', `${coordinate}.${field.name}(${argument.name}:)`, old, argument);
      }),
    );
  return [];
};

const inDirectives = (before: GraphQLSchema, after: GraphQLSchema): readonly ApiChange[] =>
  after.getDirectives().flatMap(({ name, args }) =>
    args.flatMap((argument) => {
      const old = before.getDirective(name)?.args.find((one) => one.name === argument.name);
      return deprecation('directive-argument', `@${name}(${argument.name}:)`, old, argument);
    }),
  );

/**
 * What @deprecated on arguments and input fields, @oneOf and @specifiedBy mean. graphql-inspector tells of uses of
 * directives, several for one change, and we leave those out.
 */
export const meaningOfDirectives = (before: GraphQLSchema, after: GraphQLSchema): readonly ApiChange[] => [
  ...Object.values(after.getTypeMap()).flatMap((type) => {
    const old = before.getType(type.name);
    return old && !type.name.startsWith('__') ? inType(old, type) : [];
  }),
  ...inDirectives(before, after),
];
