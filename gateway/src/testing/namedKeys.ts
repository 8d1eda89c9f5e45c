import { Kind, parse, valueFromASTUntyped, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { hiddenPrefix } from '../shards/hidden.js';

type Data = Record<string, unknown>;

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a selection that the gateway asks for itself so that objects name their keys. */
const echoes = (set: SelectionSetNode | undefined): FieldNode[] =>
  (set?.selections ?? []).filter(
    (selection: SelectionNode): selection is FieldNode =>
      selection.kind === Kind.FIELD && (selection.alias?.value ?? '').startsWith(`${hiddenPrefix}echo_`),
  );

const named = (item: unknown, fields: readonly FieldNode[], valueOf: (field: string) => unknown): unknown =>
  isObject(item)
    ? { ...item, ...Object.fromEntries(fields.map(({ alias, name }) => [alias?.value, valueOf(name.value)])) }
    : item;

const namedEntities = (field: FieldNode, entities: readonly unknown[], representations: readonly Data[]): unknown[] =>
  entities.map((entity, index) =>
    (field.selectionSet?.selections ?? []).reduce((known: unknown, selection) => {
      const representation = representations[index] ?? {};
      const isOfType =
        selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value === representation['__typename'];
      return isOfType ? named(known, echoes(selection.selectionSet), (key) => representation[key]) : known;
    }, entity),
  );

const namedField = (field: FieldNode, value: unknown, variables: Data): unknown => {
  if (field.name.value === '_entities')
    return Array.isArray(value) ? namedEntities(field, value, variables['representations'] as Data[]) : value;
  const fields = echoes(field.selectionSet);
  const argument = field.arguments?.[0];
  const given = argument && valueFromASTUntyped(argument.value, variables);
  const idOf = (place: number): unknown => (Array.isArray(given) ? (given as unknown[])[place] : given);
  return Array.isArray(value)
    ? value.map((item: unknown, place) => named(item, fields, () => idOf(place)))
    : named(value, fields, () => idOf(0));
};

/** The data of an answer with the keys that the request asks for: each object names the one that it was asked for by. */
export const withNamedKeys = (query: string, variables: Data, data: Readonly<Data>): Data => {
  const operation = parse(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const filled = { ...data };
  for (const selection of operation?.selectionSet.selections ?? []) {
    if (selection.kind !== Kind.FIELD) continue;
    const key = selection.alias?.value ?? selection.name.value;
    if (Object.hasOwn(data, key)) filled[key] = namedField(selection, data[key], variables);
  }
  return filled;
};

/** Data without what was asked for only so that objects name their keys. */
export const withoutNamedKeys = (data: unknown): Data =>
  JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    key.startsWith(`${hiddenPrefix}echo_`) ? undefined : value,
  ) as Data;
