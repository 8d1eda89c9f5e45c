import type { Criticality } from '../apiChange.js';
import {
  fieldsOf,
  typeIn,
  type DirectiveModel,
  type FieldModel,
  type InputModel,
  type SchemaModel,
  type TypeModel,
  type ValueModel,
} from './schemaModel.js';

// What a change is to clients, from the GraphQL specification alone: a document that was valid and is not any more, or
// values that no longer fit, is breaking; the same request with another meaning or with answers of a new kind is dangerous.

/** Rule, coordinate and criticality: "field-removed A.b breaking". */
type Told = string;

const tell = (rule: string, coordinate: string, criticality: Criticality): Told[] => [
  `${rule} ${coordinate} ${criticality}`,
];

const isRequired = ({ type, value }: InputModel): boolean => type.endsWith('!') && value === undefined;

const strip = (type: string): string => type.replace(/!$/, '');
const inner = (type: string): string => type.slice(1, -1);
const isList = (type: string): boolean => type.startsWith('[');
const named = (type: string): string => type.replace(/[[\]!]/g, '');

/** Answers of the new type are answers of the old one. */
const answersAlike = (old: string, fresh: string): boolean => {
  if (fresh.endsWith('!')) return answersAlike(strip(old), strip(fresh));
  if (old.endsWith('!')) return false;
  if (isList(old) && isList(fresh)) return answersAlike(inner(old), inner(fresh));
  return old === fresh;
};

/** Values and variables of the old type fit the new one. */
const takesAlike = (old: string, fresh: string): boolean => answersAlike(fresh, old);

type Both<Model> = { readonly old: Model; readonly fresh: Model };

const compare = <Model extends { name: string }>(
  old: readonly Model[],
  fresh: readonly Model[],
  {
    removed,
    added,
    kept,
  }: { removed: (one: Model) => Told[]; added: (one: Model) => Told[]; kept: (both: Both<Model>) => Told[] },
): Told[] => [
  ...old.filter(({ name }) => !fresh.some((one) => one.name === name)).flatMap(removed),
  ...fresh.flatMap((one) => {
    const before = old.find(({ name }) => name === one.name);
    return before ? kept({ old: before, fresh: one }) : added(one);
  }),
];

const described = (
  kind: 'type' | 'field',
  coordinate: string,
  { old, fresh }: Both<{ description?: string }>,
): Told[] => {
  if (old.description === fresh.description) return [];
  const word = old.description === undefined ? 'added' : fresh.description === undefined ? 'removed' : 'changed';
  return tell(`${kind}-description-${word}`, coordinate, 'safe');
};

const inputDeprecated = (kind: string, coordinate: string, { old, fresh }: Both<InputModel>): Told[] => {
  if (old.deprecated === fresh.deprecated) return [];
  if (old.deprecated === undefined) return tell(`${kind}-deprecation-added`, coordinate, 'safe');
  if (fresh.deprecated === undefined) return tell(`${kind}-deprecation-removed`, coordinate, 'safe');
  return tell(`${kind}-deprecation-reason-changed`, coordinate, 'safe');
};

const inputsChanged = (
  kind: 'field-argument' | 'input-field' | 'directive-argument',
  coordinateOf: (name: string) => string,
  old: readonly InputModel[],
  fresh: readonly InputModel[],
): Told[] =>
  compare(old, fresh, {
    removed: ({ name }) => tell(`${kind}-removed`, coordinateOf(name), 'breaking'),
    added: (one) => {
      const criticality = isRequired(one) ? 'breaking' : one.value === undefined ? 'safe' : 'dangerous';
      return tell(`${kind}-added`, coordinateOf(one.name), criticality);
    },
    kept: (both) => {
      const coordinate = coordinateOf(both.fresh.name);
      const value = kind === 'field-argument' ? 'default' : 'default-value';
      return [
        ...(both.old.value === both.fresh.value
          ? []
          : tell(`${kind}-${value}-changed`, coordinate, isRequired(both.fresh) ? 'breaking' : 'dangerous')),
        ...(both.old.type === both.fresh.type
          ? []
          : tell(`${kind}-type-changed`, coordinate, takesAlike(both.old.type, both.fresh.type) ? 'safe' : 'breaking')),
        ...inputDeprecated(kind, coordinate, both),
      ];
    },
  });

const fieldsChanged = (type: string, old: readonly FieldModel[], fresh: readonly FieldModel[]): Told[] =>
  compare(old, fresh, {
    removed: ({ name }) => tell('field-removed', `${type}.${name}`, 'breaking'),
    added: ({ name }) => tell('field-added', `${type}.${name}`, 'safe'),
    kept: (both) => {
      const coordinate = `${type}.${both.fresh.name}`;
      const { deprecated: was } = both.old;
      const { deprecated: is } = both.fresh;
      return [
        ...described('field', coordinate, both),
        ...(was === is ? [] : was === undefined ? tell('field-deprecation-added', coordinate, 'safe') : []),
        ...(was !== undefined && is === undefined ? tell('field-deprecation-removed', coordinate, 'safe') : []),
        ...(was !== undefined && is !== undefined && was !== is
          ? tell('field-deprecation-reason-changed', coordinate, 'safe')
          : []),
        ...(both.old.type === both.fresh.type
          ? []
          : tell('field-type-changed', coordinate, answersAlike(both.old.type, both.fresh.type) ? 'safe' : 'breaking')),
        ...inputsChanged('field-argument', (name) => `${coordinate}(${name}:)`, both.old.args, both.fresh.args),
      ];
    },
  });

/** Whether clients receive, or send, values of a type anywhere. */
const isReceived = (model: SchemaModel, name: string): boolean =>
  model.types.some((type) => fieldsOf(model, type).some((field) => named(field.type) === name));
const isSent = (model: SchemaModel, name: string): boolean => {
  const fits = (inputs: readonly InputModel[]): boolean => inputs.some(({ type }) => named(type) === name);
  return (
    model.directives.some(({ args }) => fits(args)) ||
    model.types.some((type) =>
      type.kind === 'input' ? fits(type.fields) : fieldsOf(model, type).some(({ args }) => fits(args)),
    )
  );
};

const valuesChanged = (type: string, models: Both<SchemaModel>, old: ValueModel[], fresh: ValueModel[]): Told[] =>
  compare(old, fresh, {
    removed: ({ name }) =>
      tell('enum-value-removed', `${type}.${name}`, isSent(models.old, type) ? 'breaking' : 'dangerous'),
    added: ({ name }) =>
      tell('enum-value-added', `${type}.${name}`, isReceived(models.fresh, type) ? 'dangerous' : 'safe'),
    kept: ({ old: { deprecated: was, description }, fresh: one }) => [
      ...(description === one.description ? [] : tell('enum-value-description-changed', `${type}.${one.name}`, 'safe')),
      ...(was === one.deprecated
        ? []
        : tell(
            `enum-value-deprecation-reason-${was === undefined ? 'added' : one.deprecated === undefined ? 'removed' : 'changed'}`,
            `${type}.${one.name}`,
            'safe',
          )),
    ],
  });

const names = (list: readonly string[]): { name: string }[] => list.map((name) => ({ name }));

const interfacesChanged = (type: TypeModel & { interfaces: string[] }, old: string[], fresh: string[]): Told[] =>
  compare(names(old), names(fresh), {
    removed: ({ name }) => tell('object-type-interface-removed', `${type.name}.${name}`, 'breaking'),
    added: ({ name }) =>
      tell('object-type-interface-added', `${type.name}.${name}`, type.kind === 'object' ? 'dangerous' : 'safe'),
    kept: () => [],
  });

const typeChanged = (models: Both<SchemaModel>, { old, fresh }: Both<TypeModel>): Told[] => {
  const { name } = fresh;
  const words = described('type', name, { old, fresh });
  if ((old.kind === 'object' || old.kind === 'interface') && old.kind === fresh.kind)
    return [
      ...words,
      ...interfacesChanged(
        fresh as TypeModel & { interfaces: string[] },
        old.interfaces,
        (fresh as typeof old).interfaces,
      ),
      ...fieldsChanged(name, fieldsOf(models.old, old), fieldsOf(models.fresh, fresh)),
    ];
  if (old.kind === 'union' && fresh.kind === 'union')
    return [
      ...words,
      ...compare(names(old.members), names(fresh.members), {
        removed: (member) => tell('union-member-removed', `${name}.${member.name}`, 'breaking'),
        added: (member) => tell('union-member-added', `${name}.${member.name}`, 'dangerous'),
        kept: () => [],
      }),
    ];
  if (old.kind === 'enum' && fresh.kind === 'enum')
    return [...words, ...valuesChanged(name, models, old.values, fresh.values)];
  if (old.kind === 'input' && fresh.kind === 'input')
    return [
      ...words,
      ...inputsChanged('input-field', (field) => `${name}.${field}`, old.fields, fresh.fields),
      ...(old.isOneOf === fresh.isOneOf
        ? []
        : fresh.isOneOf
          ? tell('input-one-of-added', name, 'breaking')
          : tell('input-one-of-removed', name, 'safe')),
    ];
  if (old.kind === 'scalar' && fresh.kind === 'scalar')
    return [...words, ...(old.url === fresh.url ? [] : tell('scalar-specified-by-changed', name, 'dangerous'))];
  return [...words, ...tell('type-kind-changed', name, 'breaking')];
};

const isExecutable = (location: string): boolean =>
  !/_DEFINITION$|^(SCHEMA|SCALAR|OBJECT|INTERFACE|UNION|ENUM|ENUM_VALUE|INPUT_OBJECT)$/.test(location) ||
  /^(FRAGMENT|VARIABLE)_DEFINITION$/.test(location);

const directiveChanged = ({ old, fresh }: Both<DirectiveModel>): Told[] => {
  const coordinate = `@${fresh.name}`;
  return [
    ...compare(names(old.locations), names(fresh.locations), {
      removed: ({ name }) => tell('directive-location-removed', coordinate, isExecutable(name) ? 'breaking' : 'safe'),
      added: () => tell('directive-location-added', coordinate, 'safe'),
      kept: () => [],
    }),
    ...(old.isRepeatable && !fresh.isRepeatable ? tell('directive-repeatable-removed', coordinate, 'breaking') : []),
    ...(!old.isRepeatable && fresh.isRepeatable ? tell('directive-repeatable-added', coordinate, 'safe') : []),
    ...inputsChanged('directive-argument', (name) => `${coordinate}(${name}:)`, old.args, fresh.args),
  ];
};

/** A new type is one change, unless it comes where an interface that there was is asked for. */
const typeAdded = (old: SchemaModel, type: TypeModel): Told[] => [
  ...tell('type-added', type.name, 'safe'),
  ...(type.kind === 'object'
    ? type.interfaces
        .filter((name) => typeIn(old, name)?.kind === 'interface')
        .flatMap((name) => tell('object-type-interface-added', `${type.name}.${name}`, 'dangerous'))
    : []),
];

/** All changes between two schemas, in alphabetical order. */
export const expectedChanges = (old: SchemaModel, fresh: SchemaModel): Told[] =>
  [
    ...compare(old.types, fresh.types, {
      removed: ({ name }) => tell('type-removed', name, 'breaking'),
      added: (type) => typeAdded(old, type),
      kept: (both) => typeChanged({ old, fresh }, both),
    }),
    ...compare(old.directives, fresh.directives, {
      removed: ({ name }) => tell('directive-removed', `@${name}`, 'breaking'),
      added: ({ name }) => tell('directive-added', `@${name}`, 'safe'),
      kept: directiveChanged,
    }),
    ...(old.mutation === fresh.mutation
      ? []
      : tell(
          'schema-mutation-type-changed',
          old.mutation ?? fresh.mutation ?? '',
          old.mutation === undefined ? 'safe' : 'breaking',
        )),
  ].sort();
