import { drawAt } from './draw.js';
import { membersIn } from './membersIn.js';
import { isThing, type Thing, type Values, type View } from './thing.js';
import { commonPosition, parentOf } from './tree.js';

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The field that alone is a key of a type; undefined where none is. */
const singleKey = ({ world }: View, typeName: string): string | undefined =>
  world.model.keys.get(typeName)?.find((fields) => fields.length === 1 && !fields[0]?.fields)?.[0]?.name;

/** The entity that an id among the arguments names: `bookingId` names a Booking. */
const givenEntity = (view: View, typeName: string, given: Values): Thing | undefined => {
  const key = singleKey(view, typeName);
  const id = given[`${lowerFirst(typeName)}Id`];
  return key !== undefined && id !== undefined ? view.world.population.byKey(typeName, { [key]: id }) : undefined;
};

/** What was given for a thing that is made by it, beside its key. */
const madeOf = (made: Thing, given: Values | undefined): Thing =>
  given ? { ...made, known: { ...given, ...made.known }, given } : made;

/** The entity of a type that a thing leads to by a field called so; null where the top of a tree has no parent. */
export const referred = (view: View, thing: Thing, fieldName: string, args: Values, typeName: string): Thing | null => {
  const { population, seed, model } = view.world;
  const given = givenEntity(view, typeName, { ...thing.given, ...args });
  if (given) return given;
  const draw = drawAt(seed, `${thing.identity}.${fieldName} reference ${JSON.stringify(args)}`);
  if (model.owned.has(typeName) && thing.bucket !== undefined)
    return madeOf(population.inBucket(typeName, thing.bucket, draw.whole(0, 7)), thing.given);
  if (!population.isTree(typeName)) return madeOf(draw.one(membersIn(view, typeName)), thing.given);
  if (thing.typeName === typeName && fieldName === 'parent' && thing.position !== undefined) {
    const parent = parentOf(thing.position);
    return parent === undefined ? null : population.member(typeName, parent);
  }
  return population.member(typeName, commonPosition(draw.share()));
};

/**
 * The id that a field such as `activityId` or `optionId` has: that of an entity, or of one that stands in a list such as
 * `options` of something around the thing. Undefined where the field is an id of another kind.
 */
export const referredId = (view: View, thing: Thing, fieldName: string): unknown => {
  if (!fieldName.endsWith('Id')) return undefined;
  const named = fieldName.slice(0, -2);
  const typeName = upperFirst(named);
  const key = singleKey(view, typeName);
  if (key !== undefined) return referred(view, thing, named, {}, typeName)?.known[key];
  for (let around = thing.parent; around; around = around.parent) {
    const list = view.plain(around, `${named}s`);
    if (!Array.isArray(list) || list.length === 0 || !list.every(isThing)) continue;
    return view.plain(drawAt(view.world.seed, `${thing.identity}.${named}`).one(list), 'id');
  }
  return undefined;
};
