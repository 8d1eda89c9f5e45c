import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import type { Guards } from './guards.js';
import type { NumberedRequirements, Numbers } from './numberRequirements.js';

/** The types of objects that a selection may be applied to. */
export type Possible = ReadonlySet<string>;

export type FieldRequirements = {
  /** What has to be met for a field that is asked of a type that has one of these objects. */
  readonly ofField: (parent: GraphQLCompositeType, possible: Possible, name: string) => Numbers;
  readonly possibleOf: (type: GraphQLNamedType) => Possible;
  /** Those of the objects that pass a condition; the same set for the same question. */
  readonly narrow: (possible: Possible, condition: GraphQLNamedType) => Possible;
};

const intersection = (sets: readonly Numbers[]): number[] => {
  const [first, ...others] = sets;
  return first ? [...first].filter((number) => others.every((other) => other.has(number))) : [];
};

/**
 * What has to be met for each field of a schema (the one with all types, those that clients do not see, too): what stands at
 * the field, at the object's type, at the type of the value, and all of it again for each field that the value is made of. Asked of an
 * interface it takes what stands there and what each type takes that may be behind it.
 */
export const fieldRequirements = (
  schema: GraphQLSchema,
  { readings }: Pick<Guards, 'readings'>,
  { at }: Pick<NumberedRequirements, 'at'>,
): FieldRequirements => {
  // A document may ask the same of the same types any number of times.
  const known = new WeakMap<Possible, Map<string, Numbers>>();
  const narrowed = new WeakMap<Possible, Map<string, Possible>>();
  const possibleTypes = new Map<string, Possible>();

  const possibleOf = (type: GraphQLNamedType): Possible => {
    const before = possibleTypes.get(type.name);
    if (before) return before;
    const whole = schema.getType(type.name);
    const names = new Set(isAbstractType(whole) ? schema.getPossibleTypes(whole).map(({ name }) => name) : [type.name]);
    possibleTypes.set(type.name, names);
    return names;
  };

  const narrow = (possible: Possible, condition: GraphQLNamedType): Possible => {
    const before = narrowed.get(possible) ?? new Map<string, Possible>();
    const again = before.get(condition.name);
    if (again) return again;
    const passing = possibleOf(condition);
    const both = new Set([...possible].filter((name) => passing.has(name)));
    const found = both.size === possible.size ? possible : both.size === passing.size ? passing : both;
    narrowed.set(possible, before.set(condition.name, found));
    return found;
  };

  /** What stands at the type of a field's value, and what all types have in common that may be behind it. */
  const ofValue = (type: GraphQLNamedType): number[] => [
    ...at(type.name),
    ...(isAbstractType(schema.getType(type.name)) ? intersection([...possibleOf(type)].map(at)) : []),
  ];

  const ofSelections = (
    parent: GraphQLCompositeType,
    possible: Possible,
    selections: readonly SelectionNode[],
    visited: Set<string>,
  ): number[] =>
    selections.flatMap((selection): number[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? parent.name;
        const type = schema.getType(condition) as GraphQLCompositeType | undefined;
        if (!type) throw new Error(`the supergraph requires fields of ${condition}, which it does not have`);
        return ofSelections(type, narrow(possible, type), selection.selectionSet.selections, visited);
      }
      if (selection.name.value === '__typename') return [];
      const own = gather(parent, possible, selection.name.value, visited);
      const field = 'getFields' in parent ? parent.getFields()[selection.name.value] : undefined;
      if (!field)
        throw new Error(`the supergraph requires ${parent.name}.${selection.name.value}, which it does not have`);
      const type = getNamedType(field.type) as GraphQLCompositeType;
      return selection.selectionSet
        ? [...own, ...ofSelections(type, possibleOf(type), selection.selectionSet.selections, visited)]
        : own;
    });

  const ofReadings = (coordinate: string, objectType: GraphQLObjectType, visited: Set<string>): number[] =>
    (readings.get(coordinate) ?? []).flatMap(({ type: name, fields }) => {
      const stated = schema.getType(name) as GraphQLCompositeType | undefined;
      if (!stated) throw new Error(`${coordinate} requires fields of ${name}, which is no type`);
      // What an interface's field is made of is read from the object that it is asked of.
      const type = isInterfaceType(stated) && schema.isSubType(stated, objectType) ? objectType : stated;
      const [operation] = parse(`{ ${fields} }`, { noLocation: true }).definitions;
      if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
      return [...at(type.name), ...ofSelections(type, possibleOf(type), operation.selectionSet.selections, visited)];
    });

  /** `visited` has the fields that have been added already: in a ring each counts once. */
  const ofObject = (type: GraphQLObjectType, name: string, visited: Set<string>): number[] => {
    const coordinate = `${type.name}.${name}`;
    const field = type.getFields()[name];
    if (!field || visited.has(coordinate)) return [];
    visited.add(coordinate);
    return [
      ...at(type.name),
      ...at(coordinate),
      ...ofValue(getNamedType(field.type)),
      ...[type, ...type.getInterfaces()].flatMap((owner) => ofReadings(`${owner.name}.${name}`, type, visited)),
    ];
  };

  const gather = (parent: GraphQLCompositeType, possible: Possible, name: string, visited: Set<string>): number[] => {
    const type = schema.getType(parent.name);
    if (isObjectType(type)) return ofObject(type, name, visited);
    if (!isInterfaceType(type)) return [];
    const field = type.getFields()[name];
    return [
      ...at(type.name),
      ...at(`${type.name}.${name}`),
      ...(field ? ofValue(getNamedType(field.type)) : []),
      ...[...possible].flatMap((typeName) => {
        const object = schema.getType(typeName);
        return isObjectType(object) ? ofObject(object, name, visited) : [];
      }),
    ];
  };

  const ofField = (parent: GraphQLCompositeType, possible: Possible, name: string): Numbers => {
    const before = known.get(possible) ?? new Map<string, Numbers>();
    const coordinate = `${parent.name}.${name}`;
    const numbers = before.get(coordinate) ?? new Set(gather(parent, possible, name, new Set()));
    known.set(possible, before.set(coordinate, numbers));
    return numbers;
  };

  return { ofField, possibleOf, narrow };
};
