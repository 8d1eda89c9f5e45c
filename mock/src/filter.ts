import { getNamedType, getNullableType, isLeafType, isListType, isObjectType, type GraphQLOutputType } from 'graphql';
import { drawAt } from './draw.js';
import { isThing, type Thing, type Values, type View } from './thing.js';
import { isWithin } from './tree.js';

const isAmong = (value: unknown, wanted: unknown): boolean => {
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  const choices = Array.isArray(wanted) ? (wanted as unknown[]) : [wanted];
  return choices.length === 0 || choices.some((choice) => values.includes(choice));
};

/** Whether a node refers to the entity of this id, or to one below it. */
const leadsTo = (view: View, node: Thing, field: string, id: string): boolean => {
  const target = view.plain(node, field);
  if (!isThing(target)) return false;
  const wanted = view.world.population.byKey(target.typeName, { id });
  if (!wanted) return true;
  if (wanted.identity === target.identity) return true;
  const isTree = view.world.population.isTree(target.typeName);
  return isTree && target.position !== undefined && isWithin(target.position, wanted.position ?? -1);
};

const isText = (type: GraphQLOutputType): boolean =>
  !isListType(getNullableType(type)) && ['ID', 'String'].includes(getNamedType(type).name);

/** Whoever looks for a text has made it up, or has it from elsewhere: it leads to one of all nodes. */
const isFoundBy = ({ world: { seed, population } }: View, { typeName, identity }: Thing, wanted: string): boolean => {
  const position = drawAt(seed, `${typeName} found by ${wanted}`).whole(0, population.size(typeName) - 1);
  return population.member(typeName, position).identity === identity;
};

/**
 * Whether a node passes the conditions of an argument that are called like a field of it: the field's value, or one of several,
 * or the id of what the field refers to. A text or id that none has leads to one of them. Other conditions ask for nothing.
 */
export const passes = (view: View, node: Thing, args: Values): boolean => {
  const type = view.subgraph.schema.getType(node.typeName);
  if (!isObjectType(type)) return true;
  const conditions = Object.entries(args).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, 'field')
      ? Object.entries(value as Values)
      : [[name, value] as const],
  );
  return conditions.every(([name, wanted]) => {
    const field = type.getFields()[name];
    if (!field || wanted === null || wanted === undefined) return true;
    if (typeof wanted === 'string' && isText(field.type) && view.plain(node, name) !== wanted)
      return isFoundBy(view, node, wanted);
    if (isLeafType(getNamedType(field.type))) return isAmong(view.plain(node, name), wanted);
    return typeof wanted === 'string' ? leadsTo(view, node, name, wanted) : true;
  });
};
