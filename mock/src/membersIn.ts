import { getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import { drawAt } from './draw.js';
import { isThing, type Thing, type View } from './thing.js';
import { childrenOf, isWithin } from './tree.js';

/** A thing as the subgraph knows it: of an interface that is an object there, its types are not known. */
export const asSeen = ({ world: { population }, subgraph: { schema } }: View, thing: Thing): Thing =>
  isObjectType(schema.getType(thing.typeName)) ? thing : { ...thing, typeName: population.familyOf(thing.typeName) };

/** The entities of a type that are here: of one that lives on shards those of this shard. */
export const membersIn = (view: View, typeName: string): readonly Thing[] => {
  const { population } = view.world;
  return Array.from({ length: population.size(typeName) }, (_, position) => population.member(typeName, position))
    .filter(({ bucket }) => bucket === undefined || view.owns(bucket))
    .map((member) => asSeen(view, member));
};

export const isRoot = ({ subgraph: { schema } }: View, { typeName }: Pick<Thing, 'typeName'>): boolean =>
  [schema.getQueryType(), schema.getMutationType()].some((type) => type?.name === typeName);

/** The field of `typeName` that leads back to a thing of `target`. */
const backReference = ({ subgraph }: View, typeName: string, target: string): string | undefined => {
  const type = subgraph.schema.getType(typeName);
  return isObjectType(type)
    ? Object.values(type.getFields()).find(
        (field) => !isListType(getNullableType(field.type)) && getNamedType(field.type).name === target,
      )?.name
    : undefined;
};

/** What leads where, by world: it is the same whenever it is looked at. */
const kept = new WeakMap<View['world'], Map<string, Thing | undefined>>();

const referredBy = (view: View, member: Thing, field: string): Thing | undefined => {
  const known = kept.get(view.world) ?? new Map<string, Thing | undefined>();
  kept.set(view.world, known);
  const place = `${member.identity}.${field}`;
  if (!known.has(place)) {
    const value = view.plain(member, field);
    known.set(place, isThing(value) ? value : undefined);
  }
  return known.get(place);
};

/**
 * The entities of a type that belong to a thing: all at the root, in a tree those below, else those whose own reference leads
 * to it or to what is below it, and some where there is no such reference.
 */
export const membersOf = (view: View, thing: Thing, typeName: string, place: string): readonly Thing[] => {
  const { seed, population } = view.world;
  const members = membersIn(view, typeName);
  if (isRoot(view, thing)) return members;
  const { position } = thing;
  if (thing.typeName === typeName && population.isTree(typeName) && position !== undefined)
    return childrenOf(position).map((child) => population.member(typeName, child));
  const back = backReference(view, typeName, thing.typeName);
  if (back === undefined) return members.filter(({ identity }) => drawAt(seed, `${place} ${identity}`).share() < 1 / 8);
  const isBelow = population.isTree(thing.typeName) && position !== undefined;
  return members.filter((member) => {
    const target = referredBy(view, member, back);
    if (target?.identity === thing.identity) return true;
    return isBelow && target?.position !== undefined && isWithin(target.position, position);
  });
};
