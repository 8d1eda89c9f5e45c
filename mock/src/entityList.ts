import { drawAt } from './draw.js';
import { membersOf } from './membersIn.js';
import type { Asked, Thing, Values, View } from './thing.js';
import { ancestorsOf } from './tree.js';

const lengthOf = (args: Values, usual: number): number => {
  const asked = [args['first'], args['limit'], args['last']].find((value) => typeof value === 'number');
  return typeof asked === 'number' ? Math.max(0, asked) : usual;
};

/** The entities of a list that is no page: those with the ids that are asked for, the way up a tree, or some that belong to the thing. */
export const entityList = (
  view: View,
  { thing, field, args }: Asked,
  typeName: string,
  place: string,
): readonly Thing[] => {
  const { seed, population, model } = view.world;
  for (const key of (model.keys.get(typeName) ?? []).flat()) {
    const ids = args[`${key.name}s`];
    if (Array.isArray(ids) && ids.every((id) => typeof id !== 'object'))
      return ids.map((id) => population.byKey(typeName, { [key.name]: id }) as Thing);
  }
  if (field.name === 'ancestors' && thing.typeName === typeName && thing.position !== undefined)
    return ancestorsOf(thing.position).map((position) => population.member(typeName, position));
  const length = lengthOf(args, drawAt(seed, `${place} length`).whole(3, 8));
  return membersOf(view, thing, typeName, place)
    .map((member) => ({ member, rank: drawAt(seed, `${place} ${member.identity} rank`).share() }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, length)
    .map(({ member }) => member);
};
