import {
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Keys } from './keys.js';
import { hashOf } from './random.js';
import { nameOf, thingAt, type Thing } from './thing.js';

type Known = { readonly schema: GraphQLSchema; readonly keys: Keys };

const anyValues: readonly unknown[] = [
  { a: 1, b: [null, { c: 'd' }] },
  [1, [2, null]],
  'text',
  0,
  false,
  { __typename: 'Query', constructor: { toString: null } },
];

const scalarAt = (typeName: string, place: string): unknown => {
  const hash = hashOf(place, 'value');
  switch (typeName) {
    case 'Int':
      return (hash % 2_000) - 1_000;
    case 'Float':
      return hash % 3 === 0 ? hash % 50 : (hash % 4_000) / 8;
    case 'Boolean':
      return hash % 2 === 0;
    case 'Any':
      return anyValues[hash % anyValues.length];
    default:
      // Answers without an escape take another way than those with one.
      return `${typeName === 'ID' ? 'id' : hash % 40 === 0 ? 'a "text"\n' : 'text'}${hash % 40}`;
  }
};

const objectTypesOf = (schema: GraphQLSchema, type: GraphQLOutputType): string[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : isObjectType(type) ? [type.name] : [];

/**
 * The value of a type at a place of the imitated world: the same in every subgraph that knows the same of it. Nullable
 * ones are null now and then. `owner` and `field` say whose it is, for the keys of entities.
 */
export const valueAt = (known: Known, type: GraphQLOutputType, place: string, owner: Thing, field: string): unknown => {
  if (isNonNullType(type)) return presentAt(known, type.ofType, place, owner, field);
  return hashOf(place, 'null') % 12 === 0 ? null : presentAt(known, type, place, owner, field);
};

const presentAt = (known: Known, type: GraphQLOutputType, place: string, owner: Thing, field: string): unknown => {
  if (isNonNullType(type)) return presentAt(known, type.ofType, place, owner, field);
  if (isListType(type))
    return Array.from({ length: hashOf(place, 'length') % 4 }, (_, index) =>
      valueAt(known, type.ofType, `${place}[${index}]`, owner, field),
    );
  if (isEnumType(type)) {
    const values = type.getValues();
    return values[hashOf(place, 'value') % values.length]?.name;
  }
  const candidates = objectTypesOf(known.schema, type);
  if (candidates.length > 0) return thingAt(known.keys, candidates, place);
  const { entity } = owner;
  if (entity && known.keys.namingFields.get(entity.family)?.has(field))
    return 'name' in type && type.name === 'Int' ? entity.number : nameOf(entity.family, field, entity.number);
  return scalarAt('name' in type ? type.name : '', place);
};

/** What a field requires, read out of a representation. */
export const requiredOf = (given: unknown, selections: SelectionSetNode): unknown => {
  if (Array.isArray(given)) return given.map((item: unknown) => requiredOf(item, selections));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(
    selections.selections.flatMap((selection) => {
      if (selection.kind !== Kind.FIELD) return [];
      const value = (given as Record<string, unknown>)[selection.name.value];
      return [[selection.name.value, selection.selectionSet ? requiredOf(value, selection.selectionSet) : value]];
    }),
  );
};
