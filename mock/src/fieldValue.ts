import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { canonical } from './canonical.js';
import { connectionOf, isConnection } from './connection.js';
import { countedThings } from './counted.js';
import { drawAt } from './draw.js';
import { entityList } from './entityList.js';
import { leafAt } from './leafAt.js';
import { isRoot } from './membersIn.js';
import { compositeOf, objectTypeAt } from './objectType.js';
import { overrideFor } from './overrides.js';
import { partAt } from './partAt.js';
import { referred } from './references.js';
import { isThing, type Asked, type Thing, type Values, type View } from './thing.js';
import { dayAfter, daysAsked } from './timeValue.js';

/** One of so many values that may be null is; and so many of those that say why something is not as usual. */
const nullShare = 1 / 12;
const unusualNullShare = 4 / 5;
const isUnusual = /because|refus|error|cancel|deleted|failure|warning/i;
/** What the schema says of a field that is null when something is broken, and not otherwise. */
const onlyBroken = /null only (while|when)\b.*\b(cannot|fail|unreachable|down)/i;
/** A list has no more items than this, whatever days and however many are asked for. */
const maximumItems = 62;
/** What a value follows from: the thing, the field and its arguments. */
const placeOf = ({ thing, field, args }: Asked): string => {
  const text = canonical(args);
  return `${thing.identity}.${field.name}${text === '{}' ? '' : text}`;
};

/** The entity whose key stands in the arguments of a root field. */
const entityAskedFor = ({ world: { model, population } }: View, typeName: string, args: Values): Thing | undefined => {
  const names = new Set(model.keys.get(typeName)?.flatMap((key) => key.map(({ name }) => name)));
  return population.byKey(typeName, Object.fromEntries(Object.entries(args).filter(([name]) => names.has(name))));
};

const objectAt = (view: View, asked: Asked, place: string): Thing | null => {
  const type = objectTypeAt(view, compositeOf(asked.field.type), place);
  if (view.world.model.keys.has(type.name)) {
    const { thing, field, args } = asked;
    const named = isRoot(view, thing) ? entityAskedFor(view, type.name, args) : undefined;
    return named ?? referred(view, thing, field.name, args, type.name);
  }
  return isConnection(type) ? connectionOf(view, asked, type) : partAt(view, asked, place);
};

const listAt = (view: View, asked: Asked, item: GraphQLOutputType, place: string): readonly unknown[] => {
  const { thing, field, args } = asked;
  const draw = drawAt(view.world.seed, `${place} length`);
  const one: Asked = { ...asked, field: { name: field.name, type: item } };
  const type = getNamedType(item);
  const inner = getNullableType(item);
  if (isListType(inner))
    return [0, 1].map((index) => listAt(view, one, inner.ofType as GraphQLOutputType, `${place}[${index}]`));
  if (isLeafType(type)) {
    const values = Array.from({ length: draw.whole(1, 3) }, (_, index) => leafAt(view, one, `${place}[${index}]`));
    return [...new Set(values)].sort();
  }
  if (view.world.model.keys.has(type.name)) return entityList(view, asked, type.name, place);
  if (isObjectType(type) && view.subgraph.rules.merges.get(`${thing.typeName}.${field.name}`) === 'COUNTS')
    return countedThings(view, thing, type, place);
  const days = daysAsked(args);
  const first = typeof args['first'] === 'number' ? args['first'] : undefined;
  const length = Math.min(days?.days ?? first ?? draw.whole(2, 4), maximumItems);
  return Array.from({ length }, (_, index) => {
    const day = days && dayAfter(days.first, index);
    return partAt(view, one, `${place}[${index}]`, { index, day });
  });
};

/** What is known of a field: objects that a representation or an override writes become things. */
const knownAt = (view: View, asked: Asked, value: unknown): unknown => {
  const { thing, field } = asked;
  const type = getNamedType(field.type);
  if (isLeafType(type) || isThing(value) || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => knownAt(view, asked, item));
  const values = value as Values;
  const typeName = String(values['__typename'] ?? type.name);
  const entity = view.world.population.byKey(typeName, values);
  return entity ?? { typeName, identity: `${thing.identity}.${field.name}`, known: values, parent: thing };
};

const isNullAt = (view: View, { thing, field }: Asked, place: string): boolean => {
  if (isNonNullType(field.type) || isRoot(view, thing)) return false;
  if (onlyBroken.test(view.world.model.description(`${thing.typeName}.${field.name}`))) return false;
  return drawAt(view.world.seed, `${place} null`).share() < (isUnusual.test(field.name) ? unusualNullShare : nullShare);
};

/** The value of a field as a resolver returns it: things for objects, which are asked for their own fields in turn. */
export const fieldValue = (view: View, asked: Asked): unknown => {
  const { thing, field } = asked;
  const { seed, overrides } = view.world;
  const place = placeOf(asked);
  const override = overrideFor(overrides, `${thing.typeName}.${field.name}`, drawAt(seed, `${place} override`));
  if (override) return knownAt(view, asked, override.value);
  if (Object.hasOwn(thing.known, field.name)) return knownAt(view, asked, thing.known[field.name]);
  if (isNullAt(view, asked, place)) return null;
  const type = getNullableType(field.type);
  if (isListType(type)) return listAt(view, asked, type.ofType as GraphQLOutputType, place);
  return isLeafType(type) ? leafAt(view, asked, place) : objectAt(view, asked, place);
};

/** The view of a subgraph, or of one of its shards. */
export const viewOf = ({ world, subgraph, owns }: Omit<View, 'plain'>): View => {
  const view: View = {
    world,
    subgraph,
    owns,
    plain: (thing, name) => {
      const type = subgraph.schema.getType(thing.typeName);
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
      return field && fieldValue(view, { thing, field, args: {} });
    },
  };
  return view;
};
