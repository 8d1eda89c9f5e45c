import { Kind, type FieldNode, type InlineFragmentNode, type SelectionSetNode } from 'graphql';
import { hiddenField } from './hidden.js';
import type { EntityKey, KeyField, ShardRules } from './rules.js';
import { isSameValue } from './sameValue.js';

type Data = Readonly<Record<string, unknown>>;

/** What says by which keys a subgraph can be asked to name its entities. */
export type KeyRules = Pick<ShardRules, 'keys' | 'types'>;

/** Every entity is asked for its key besides, so that one that is not the one asked for is known by it. */
export type KeyEcho = {
  /** To be asked of `_entities` besides, a fragment for each type; the keys stand under hidden aliases. */
  readonly selections: readonly InlineFragmentNode[];
  /** Whether an entity names the key that it was asked for by; true of types that could not be asked for one. */
  readonly isOf: (representation: Data, entity: Data) => boolean;
};

/** A field of a key, and the response key that it is asked for under. */
type Echoed = { readonly field: KeyField; readonly key: string; readonly node: FieldNode };

/** The types that the fragments of a selection are for. */
const conditionsOf = ({ selections }: SelectionSetNode): string[] =>
  selections.flatMap((selection) => {
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    return selection.typeCondition?.name.value ?? conditionsOf(selection.selectionSet);
  });

const membersOf = ({ types }: KeyRules, typeName: string): string[] =>
  [...types].flatMap(([name, { kind, names }]) =>
    kind === 'object' && name !== typeName && names.has(typeName) ? [name] : [],
  );

/** The types with keys among `conditions`; an open type that has none stands for its members that have some. */
const entityTypes = (rules: KeyRules, conditions: readonly string[]): string[] => [
  ...new Set(
    conditions.flatMap((name) =>
      rules.keys.has(name) ? [name] : membersOf(rules, name).filter((member) => rules.keys.has(member)),
    ),
  ),
];

const selectionOf = ({ name, fields }: KeyField): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  ...(fields && { selectionSet: { kind: Kind.SELECTION_SET, selections: fields.map(selectionOf) } }),
});

/** Types have aliases of their own: fields of one name may differ in type, and equal keys of two types are no one's. */
const echoed = (number: number, field: KeyField): Echoed => ({
  field,
  ...hiddenField(`echo_${number}_${field.name}`, field.name, field.fields?.map(selectionOf)),
});

const typeNameField: KeyField = { name: '__typename', fields: undefined };

const fragmentOn = (typeName: string, fields: readonly Echoed[]): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: typeName } },
  selectionSet: { kind: Kind.SELECTION_SET, selections: fields.map(({ node }) => node) },
});

/** Whether an entity says the same as the representation; undefined where that has not all of the key. */
const compare = (key: readonly Echoed[], representation: Data, entity: Data): boolean | undefined => {
  let isSame = true;
  for (const { field, key: responseKey } of key) {
    if (!Object.hasOwn(representation, field.name)) return undefined;
    isSame &&= isSameValue(representation[field.name], entity[responseKey], field.fields);
  }
  return isSame;
};

/** Of several keys one that is right is enough: what is only required may be known otherwise in another subgraph. */
const isOneOf = (keys: ReadonlyArray<readonly Echoed[]>, representation: Data, entity: Data): boolean => {
  let isOther = false;
  for (const key of keys) {
    const isSame = compare(key, representation, entity);
    if (isSame) return true;
    isOther ||= isSame === false;
  }
  return !isOther;
};

/**
 * What to ask of the entities that `set` (the selection of `_entities`, its fragments inline) is about: the keys of their
 * types that lie within `carried`, the fields that representations have. Undefined when there are none.
 */
export const keyEchoOf = (
  rules: KeyRules,
  set: SelectionSetNode,
  carried: ReadonlySet<string> | undefined,
): KeyEcho | undefined => {
  const selections: InlineFragmentNode[] = [];
  const keysOf = new Map<string, ReadonlyArray<readonly Echoed[]>>();
  const isCarried = (key: EntityKey): boolean => !carried || key.every(({ name }) => carried.has(name));
  entityTypes(rules, conditionsOf(set)).forEach((type, number) => {
    const keys = (rules.keys.get(type) ?? []).filter(isCarried);
    if (keys.length === 0) return;
    const asked = keys.map((key) => key.map((field) => echoed(number, field)));
    keysOf.set(type, asked);
    const members = membersOf(rules, type);
    // Two members may have equal keys, so that an entity must say, too, which of them it is.
    const said = members.length > 0 ? [echoed(number, typeNameField)] : [];
    for (const member of members)
      if (!keysOf.has(member))
        keysOf.set(
          member,
          asked.map((key) => [...key, ...said]),
        );
    selections.push(fragmentOn(type, [...asked.flat(), ...said]));
  });
  if (selections.length === 0) return undefined;
  return {
    selections,
    isOf: (representation, entity) =>
      isOneOf(keysOf.get(representation['__typename'] as string) ?? [], representation, entity),
  };
};
