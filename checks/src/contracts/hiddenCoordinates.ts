import { Kind } from 'graphql';
import type { Contract } from './contract.js';
import type { TaggedMember, TaggedType } from './taggedTypes.js';

type Tagged = Pick<TaggedMember, 'tags'>;

const hasOne = ({ tags }: Tagged, wanted: readonly string[]): boolean => tags.some((tag) => wanted.includes(tag));

const hasFields = ({ kind }: TaggedType): boolean =>
  kind === Kind.OBJECT_TYPE_DEFINITION || kind === Kind.INTERFACE_TYPE_DEFINITION;

/** The members of a type that a contract hides by their own tags and those of their type. */
const hiddenMembers = (type: TaggedType, { include, exclude }: Contract): TaggedMember[] =>
  type.members.filter((member) => {
    if (hasOne(member, exclude)) return true;
    // Only fields have to be asked for by name: enums and inputs follow what uses them.
    return include.length > 0 && hasFields(type) && !hasOne(member, include) && !hasOne(type, include);
  });

const hiddenArguments = (type: TaggedType, { exclude }: Contract): string[] =>
  type.members.flatMap(({ name, members }) =>
    members.flatMap((argument) => (hasOne(argument, exclude) ? [`${type.name}.${name}(${argument.name}:)`] : [])),
  );

const isHiddenType = (type: TaggedType, hidden: readonly TaggedMember[], { include, exclude }: Contract): boolean => {
  if (hasOne(type, exclude)) return true;
  if (type.kind === Kind.UNION_TYPE_DEFINITION) return include.length > 0 && !hasOne(type, include);
  return type.members.length > 0 && hidden.length === type.members.length;
};

/** Unions of which nothing is left. */
const emptyUnions = (types: readonly TaggedType[], hidden: ReadonlySet<string>): string[] =>
  types.flatMap(({ name, possible }) =>
    possible.length > 0 && possible.every((type) => hidden.has(type)) ? [name] : [],
  );

const rootNames: readonly string[] = ['Query', 'Mutation', 'Subscription'];

/** The types that what is left of the root types leads to. */
const reachableFrom = (types: readonly TaggedType[], hidden: ReadonlySet<string>): Set<string> => {
  const byName = new Map(types.map((type) => [type.name, type]));
  const implementations = (name: string): string[] =>
    types.flatMap((type) => (type.interfaces.includes(name) ? [type.name] : []));
  const reached = new Set<string>();
  const walk = (name: string): void => {
    const type = byName.get(name);
    if (!type || reached.has(name) || hidden.has(name)) return;
    reached.add(name);
    const fields = type.members.filter((member) => !hidden.has(`${name}.${member.name}`));
    const used = fields.flatMap(({ name: field, typeName, members }) => [
      ...(typeName === undefined ? [] : [typeName]),
      ...members.flatMap((argument) =>
        hidden.has(`${name}.${field}(${argument.name}:)`) ? [] : (argument.typeName ?? []),
      ),
    ]);
    for (const next of [...used, ...type.possible, ...type.interfaces, ...implementations(name)]) walk(next);
  };
  for (const root of rootNames) walk(root);
  return reached;
};

/**
 * What a contract hides of a supergraph, as coordinates, by the rules of Apollo's contracts: what has an excluded tag; with
 * included tags every field and union without one; types without a field left and unions without a type left; and, where
 * the contract says so, types that nothing leads to, unless they have an included tag.
 */
export const hiddenCoordinates = (types: readonly TaggedType[], contract: Contract): Set<string> => {
  const hidden = new Set<string>();
  for (const type of types) {
    if (type.isInaccessible) continue;
    const members = hiddenMembers(type, contract);
    for (const { name } of members) hidden.add(`${type.name}.${name}`);
    for (const coordinate of hiddenArguments(type, contract)) hidden.add(coordinate);
    if (isHiddenType(type, members, contract)) hidden.add(type.name);
  }
  for (const name of emptyUnions(types, hidden)) hidden.add(name);
  if (!contract.hideUnreachable) return hidden;
  const reachable = reachableFrom(types, hidden);
  for (const type of types)
    if (!type.isInaccessible && !reachable.has(type.name) && !hasOne(type, contract.include)) hidden.add(type.name);
  return hidden;
};
