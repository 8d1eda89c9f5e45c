import { getNamedType, isEnumType, isLeafType } from 'graphql';
import { drawAt } from './draw.js';
import { leafValue } from './leafValue.js';
import { membersOfEnum } from './objectType.js';
import { referredId } from './references.js';
import { dayKey, type Asked, type Thing, type View } from './thing.js';

const dayOf = (thing: Thing | undefined): string | undefined =>
  thing && ((thing.known[dayKey] as string | undefined) ?? dayOf(thing.parent));

/** The value of a scalar or an enum at a place: an id of something else where the field is called so. */
export const leafAt = (view: View, { thing, field }: Asked, place: string): unknown => {
  const { seed, model } = view.world;
  const type = getNamedType(field.type);
  if (!isLeafType(type)) return null;
  const id = type.name === 'ID' ? referredId(view, thing, field.name) : undefined;
  if (id !== undefined) return id;
  const slot = {
    typeName: thing.typeName,
    fieldName: field.name,
    description: model.description(`${thing.typeName}.${field.name}`),
    scalarDescription: model.description(type.name),
    day: dayOf(thing),
  };
  return leafValue(type, isEnumType(type) ? membersOfEnum(view, type) : [], slot, drawAt(seed, place));
};
