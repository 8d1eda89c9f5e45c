import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type NameNode,
  type TypeNode,
} from 'graphql';
import { isNonNullType, itemType, namedType } from '@tripgraph/gateway/supergraph/typeNode';
import type { LintProblem, LintRule } from './lintRules.js';

type Part = {
  readonly coordinate: string;
  readonly name: NameNode;
  readonly type: TypeNode;
  /** The field, for what is one of an object or interface. */
  readonly field?: FieldDefinitionNode;
  readonly parent: string;
};

const partOf = (coordinate: string, parent: string, { name, type }: InputValueDefinitionNode): Part => ({
  coordinate,
  name,
  type,
  parent,
});

const fieldParts = (parent: string, field: FieldDefinitionNode): Part[] => {
  const coordinate = `${parent}.${field.name.value}`;
  return [
    { coordinate, name: field.name, type: field.type, field, parent },
    ...(field.arguments ?? []).map((argument) => partOf(`${coordinate}(${argument.name.value}:)`, parent, argument)),
  ];
};

const partsOf = ({ definitions }: DocumentNode): Part[] =>
  definitions.flatMap((definition): Part[] => {
    if (!isTypeDefinitionNode(definition) && !isTypeExtensionNode(definition)) return [];
    const parent = definition.name.value;
    switch (definition.kind) {
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_EXTENSION:
        return (definition.fields ?? []).map((field) => partOf(`${parent}.${field.name.value}`, parent, field));
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION:
        return (definition.fields ?? []).flatMap((field) => fieldParts(parent, field));
      default:
        return [];
    }
  });

const leafKinds: readonly string[] = [Kind.SCALAR_TYPE_DEFINITION, Kind.ENUM_TYPE_DEFINITION];
const builtIn: readonly string[] = ['ID', 'String', 'Int', 'Float', 'Boolean'];

const leavesOf = ({ definitions }: DocumentNode): Set<string> =>
  new Set([
    ...builtIn,
    ...definitions.flatMap((definition) =>
      leafKinds.includes(definition.kind) && 'name' in definition && definition.name ? [definition.name.value] : [],
    ),
  ]);

/** Whether what a field is given says how long its list may be. */
const isBounded = ({ arguments: taken = [], directives = [] }: FieldDefinitionNode): boolean =>
  taken.some(({ type }) => namedType(type) === 'Int' || itemType(type) !== undefined) ||
  directives.some(({ name }) => name.value.endsWith('listSize'));

const rootTypes: readonly string[] = ['Query', 'Mutation'];

type OwnRule = (part: Part, leaves: ReadonlySet<string>) => string | undefined;

const ownRules: ReadonlyArray<readonly [LintRule, OwnRule]> = [
  [
    'lint-description',
    ({ coordinate, parent, field }) =>
      field && rootTypes.includes(parent) && !field.description ? `${coordinate} is not explained.` : undefined,
  ],
  [
    'lint-nullable-ids',
    ({ coordinate, type }) => {
      const item = itemType(type);
      return item && namedType(item) === 'ID' && !isNonNullType(item)
        ? `${coordinate} is a list of ids that may be null.`
        : undefined;
    },
  ],
  [
    'lint-id',
    ({ coordinate, name, type, field }) =>
      field && name.value === 'id' && !(namedType(type) === 'ID' && isNonNullType(type) && !itemType(type))
        ? `${coordinate} is not of the type ID!.`
        : undefined,
  ],
  [
    'lint-unpaged-list',
    ({ coordinate, parent, type, field }, leaves) =>
      parent === 'Query' && field && itemType(type) && !leaves.has(namedType(type)) && !isBounded(field)
        ? `${coordinate} is a list without a bound.`
        : undefined,
  ],
  [
    'lint-scalar-result',
    ({ coordinate, parent, type, field }, leaves) =>
      parent === 'Mutation' && field && leaves.has(namedType(type))
        ? `${coordinate} answers with a bare value.`
        : undefined,
  ],
];

/** What @graphql-eslint has no rule for, or one that needs the whole schema. */
export const ownProblems = (document: DocumentNode): LintProblem[] => {
  const leaves = leavesOf(document);
  return partsOf(document).flatMap((part) =>
    ownRules.flatMap(([rule, judge]): LintProblem[] => {
      const message = judge(part, leaves);
      const { line, column } = part.name.loc?.startToken ?? { line: 1, column: 1 };
      return message === undefined ? [] : [{ rule, line, column, message }];
    }),
  );
};
