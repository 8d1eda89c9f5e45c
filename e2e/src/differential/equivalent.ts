import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  parse,
  print,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Operation } from './draft.js';
import type { Result, ResultError } from './executors.js';

const prefix = 'q_';

const possibleNames = (schema: GraphQLSchema, type: GraphQLCompositeType): string[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What is known of the objects that a selection is for: a type to read fields from, and the types they may be of. */
type Scope = {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly type: GraphQLCompositeType;
  readonly names: readonly string[];
};

const within = (scope: Scope, type: GraphQLCompositeType, names = possibleNames(scope.schema, type)): Scope => ({
  ...scope,
  type,
  names,
});

const nothing = (parse('{ __typename @skip(if: true) }').definitions[0] as OperationDefinitionNode).selectionSet;

const plainSet = (scope: Scope, set: SelectionSetNode): SelectionSetNode => ({
  ...set,
  selections: set.selections.map((selection) => plainSelection(scope, selection)),
});

const plainField = (scope: Scope, node: FieldNode): FieldNode => {
  const { name, alias, selectionSet } = node;
  const field = 'getFields' in scope.type ? scope.type.getFields()[name.value] : undefined;
  const inner = field && getNamedType(field.type);
  return {
    ...node,
    ...(alias && { alias: { ...alias, value: `${prefix}${alias.value}` } }),
    ...(selectionSet && isCompositeType(inner) && { selectionSet: plainSet(within(scope, inner), selectionSet) }),
  };
};

const plainSelection = (scope: Scope, selection: SelectionNode): SelectionNode => {
  if (selection.kind === Kind.FIELD) return plainField(scope, selection);
  const { typeCondition, selectionSet } =
    selection.kind === Kind.FRAGMENT_SPREAD
      ? (scope.fragments.get(selection.name.value) as FragmentDefinitionNode)
      : selection;
  const plain = { kind: Kind.INLINE_FRAGMENT, directives: selection.directives ?? [] } as const;
  const condition = typeCondition && scope.schema.getType(typeCondition.name.value);
  if (!isCompositeType(condition)) return { ...plain, selectionSet: plainSet(scope, selectionSet) };
  const passing = possibleNames(scope.schema, condition);
  const names = scope.names.filter((name) => passing.includes(name));
  if (names.length === 0) return { ...plain, selectionSet: nothing };
  // The fields asked for are those of the condition's type, which the type around it may not have.
  const isWider = names.length === scope.names.length && 'getFields' in scope.type;
  const hasFields = isWider && selectionSet.selections.every((inner) => isKnown(scope.type, inner));
  if (hasFields) return { ...plain, selectionSet: plainSet(scope, selectionSet) };
  return {
    ...plain,
    ...(typeCondition && { typeCondition }),
    selectionSet: plainSet(within(scope, condition, names), selectionSet),
  };
};

const isKnown = (type: GraphQLCompositeType, selection: SelectionNode): boolean =>
  selection.kind !== Kind.FIELD ||
  selection.name.value === '__typename' ||
  ('getFields' in type && type.getFields()[selection.name.value] !== undefined);

/**
 * An operation that asks for the same without what Apollo's planner and executor are known to get wrong: aliases that are
 * the names of fields, type conditions that are wider than what stands around them, and those that nothing can pass.
 */
export const equivalentOf = (schema: GraphQLSchema, operation: Operation): Operation => {
  const { definitions } = parse(operation.text);
  const fragments = new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const text = definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const type = schema.getRootType(definition.operation) as GraphQLCompositeType;
    const scope = { schema, fragments, type, names: [type.name] };
    return [print({ ...definition, selectionSet: plainSet(scope, definition.selectionSet) })];
  });
  return { ...operation, text: text.join('\n') };
};

const withoutPrefix = (key: string): string => (key.startsWith(prefix) ? key.slice(prefix.length) : key);

const renamed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [withoutPrefix(key), renamed(inner)]));
};

const renamedError = (error: ResultError): ResultError => ({
  ...error,
  path: error.path?.map((step) => (typeof step === 'string' ? withoutPrefix(step) : step)),
});

/** The answer to an equivalent operation as the answer to the operation itself. */
export const originalResult = (result: Result): Result => ({
  ...result,
  data: renamed(result.data),
  errors: result.errors.map(renamedError),
  valueCompletion: result.valueCompletion.map(renamedError),
});
