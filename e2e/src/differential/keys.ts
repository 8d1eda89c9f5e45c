import { Kind, parse, type FieldNode, type SelectionNode, type SelectionSetNode, type TypeNode } from 'graphql';
import type { Fixture } from './fixture.js';

/** What identifies the entities of a fixture, over all its subgraphs. */
export type Keys = {
  /** The name under which an entity type's numbers run: that of its interface where the interface has a key. */
  readonly familyOf: ReadonlyMap<string, string>;
  /** For each family its object types, in a fixed order. */
  readonly membersOf: ReadonlyMap<string, readonly string[]>;
  /** For each family the key fields whose value names the entity. */
  readonly namingFields: ReadonlyMap<string, ReadonlySet<string>>;
};

/** For `Type.field` what it requires, in one subgraph. */
export type Requirements = ReadonlyMap<string, SelectionSetNode>;

type Described = {
  readonly name: string;
  readonly isInterface: boolean;
  readonly keys: readonly string[];
  readonly interfaces: readonly string[];
  readonly fields: ReadonlyMap<string, { readonly type: string; readonly requires: string | undefined }>;
};

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

const fieldsArgument = ({ arguments: given = [] }: { arguments?: readonly { value: { kind: string } }[] }): string => {
  const value = given[0]?.value as { kind: string; value?: string } | undefined;
  return value?.kind === Kind.STRING ? (value.value ?? '') : '';
};

const describe = (sdl: string): Described[] =>
  parse(sdl).definitions.flatMap((definition): Described[] => {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.OBJECT_TYPE_EXTENSION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
    )
      return [];
    const { directives = [], interfaces = [], fields = [] } = definition;
    const isObject = directives.some(({ name }) => name.value === 'interfaceObject');
    return [
      {
        name: definition.name.value,
        isInterface: definition.kind === Kind.INTERFACE_TYPE_DEFINITION || isObject,
        keys: directives.filter(({ name }) => name.value === 'key').map(fieldsArgument),
        interfaces: interfaces.map(({ name }) => name.value),
        fields: new Map(
          fields.map((field) => {
            const requires = field.directives?.find(({ name }) => name.value === 'requires');
            return [
              field.name.value,
              { type: namedType(field.type), requires: requires && fieldsArgument(requires) },
            ] as const;
          }),
        ),
      },
    ];
  });

const selectionSetOf = (fields: string): SelectionSetNode => {
  const [operation] = parse(`{ ${fields} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not a selection');
  return operation.selectionSet;
};

const isNaming = (selection: SelectionNode, type: Described): selection is FieldNode =>
  selection.kind === Kind.FIELD &&
  !selection.selectionSet &&
  ['ID', 'String', 'Int'].includes(type.fields.get(selection.name.value)?.type ?? '');

export const keysOf = ({ subgraphs }: Fixture): Keys => {
  const types = Object.values(subgraphs).flatMap(describe);
  const entities = types.filter(({ keys }) => keys.length > 0);
  const interfaces = new Set(entities.filter(({ isInterface }) => isInterface).map(({ name }) => name));
  const familyOf = new Map<string, string>();
  const members = new Map<string, Set<string>>();
  const namingFields = new Map<string, Set<string>>();
  for (const type of entities) {
    const family = interfaces.has(type.name)
      ? type.name
      : (type.interfaces.find((name) => interfaces.has(name)) ?? familyOf.get(type.name) ?? type.name);
    familyOf.set(type.name, family);
    const known = members.get(family) ?? new Set();
    if (!type.isInterface) known.add(type.name);
    members.set(family, known);
    const naming = namingFields.get(family) ?? new Set();
    for (const key of type.keys)
      for (const selection of selectionSetOf(key).selections)
        if (isNaming(selection, type)) naming.add(selection.name.value);
    namingFields.set(family, naming);
  }
  const membersOf = new Map([...members].map(([family, names]) => [family, [...names].sort()] as const));
  return { familyOf, membersOf, namingFields };
};

export const requirementsOf = (sdl: string): Requirements =>
  new Map(
    describe(sdl).flatMap(({ name, fields }) =>
      [...fields].flatMap(([field, { requires }]) =>
        requires === undefined ? [] : [[`${name}.${field}`, selectionSetOf(requires)] as const],
      ),
    ),
  );
