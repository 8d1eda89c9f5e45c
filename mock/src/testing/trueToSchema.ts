import type { GraphQLNonNull, GraphQLObjectType } from 'graphql';
import {
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

type Data = Readonly<Record<string, unknown>>;

const formats: Readonly<Record<string, (value: unknown) => boolean>> = {
  ID: (value) => typeof value === 'string' && value !== '',
  String: (value) => typeof value === 'string',
  Int: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  MinorUnits: (value) => Number.isSafeInteger(value),
  DateTime: (value) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(String(value)) && !Number.isNaN(Date.parse(String(value))),
  LocalDate: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  LocalTime: (value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(String(value)),
  LocalDateTime: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(String(value)),
};

/**
 * What an answer's data says against a schema, one line for each: written for tests, and knows nothing of how answers are made.
 * Every field that is asked for has to be there, of its type, and nothing else.
 */
export const untruthsOf = (
  schema: GraphQLSchema,
  query: string,
  data: unknown,
  variables: Data = {},
  operationName?: string,
): readonly string[] => {
  const document: DocumentNode = parse(query);
  const asked = getOperationAST(document, operationName);
  const values = (asked && getVariableValues(schema, asked.variableDefinitions ?? [], variables).coerced) || {};
  const untruths: string[] = [];
  const wrong = (path: string, message: string): void => void untruths.push(`${path}: ${message}`);

  const fieldsOf = (
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    into = new Map<string, FieldNode[]>(),
  ) => {
    for (const selection of sets.flatMap(({ selections }) => selections)) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, values)?.['if'] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, values)?.['if'] === false) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        into.set(key, [...(into.get(key) ?? []), selection]);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : document.definitions.find(
              (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
            );
      if (fragment?.kind !== Kind.INLINE_FRAGMENT && fragment?.kind !== Kind.FRAGMENT_DEFINITION) continue;
      const condition = schema.getType(fragment.typeCondition?.name.value ?? type.name);
      const holds =
        condition === type ||
        (isCompositeType(condition) && !isObjectType(condition) && schema.isSubType(condition, type));
      if (holds) fieldsOf(type, [fragment.selectionSet], into);
    }
    return into;
  };

  const checkObject = (path: string, type: GraphQLObjectType, value: Data, sets: readonly SelectionSetNode[]): void => {
    const fields = fieldsOf(type, sets);
    for (const key of Object.keys(value)) if (!fields.has(key)) wrong(`${path}.${key}`, 'was not asked for');
    for (const [key, nodes] of fields) {
      const name = nodes[0]?.name.value ?? '';
      const at = `${path}.${key}`;
      if (!Object.hasOwn(value, key)) wrong(at, 'is missing');
      else if (name === '__typename') {
        if (value[key] !== type.name) wrong(at, `is ${String(value[key])} and not ${type.name}`);
      } else checkValue(at, type.getFields()[name]?.type as GraphQLOutputType, value[key], nodes);
    }
  };

  const checkValue = (path: string, type: GraphQLOutputType, value: unknown, nodes: readonly FieldNode[]): void => {
    if (isNonNullType(type)) {
      if (value === null || value === undefined) wrong(path, 'is null');
      else checkValue(path, (type as GraphQLNonNull<never>).ofType, value, nodes);
      return;
    }
    if (value === null) return;
    if (isListType(type)) {
      if (!Array.isArray(value)) wrong(path, 'is no list');
      else
        value.forEach((item, index) => checkValue(`${path}[${index}]`, type.ofType as GraphQLOutputType, item, nodes));
      return;
    }
    const named = getNamedType(type);
    if (isEnumType(named)) {
      if (!named.getValues().some(({ name }) => name === value)) wrong(path, `has no member ${String(value)}`);
      return;
    }
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    if (isCompositeType(named)) {
      // Which type it is of may not have been asked: it is to be true to one of them.
      const possible = isObjectType(named) ? [named] : schema.getPossibleTypes(named);
      const tried = possible.map((type) => {
        const before = untruths.length;
        checkObject(path, type, value as Data, sets);
        return untruths.splice(before);
      });
      if (!tried.some((found) => found.length === 0)) untruths.push(...(tried[0] ?? []));
      return;
    }
    const format = formats[named.name];
    if (format && !format(value)) wrong(path, `is ${JSON.stringify(value)}, no ${named.name}`);
  };

  const root = asked && schema.getRootType(asked.operation);
  if (!asked || !root || typeof data !== 'object' || data === null) return ['there is no data'];
  checkObject(root.name, root, data as Data, [asked.selectionSet]);
  return untruths;
};
