import {
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { dataKeyOf } from '../aliases.js';
import { setOwn } from '../../shards/mergeInto.js';
import type { Data } from '../run.js';
import { collectFields, type Selections } from './collectFields.js';
import { leafCheck } from './leaf.js';
import { bubble, forbidNull, refuse, type ObjectShape, type Shape } from './shaping.js';

/** Shows one field: under `key` what stands under `dataKey` in the subgraphs' answers. */
type Writer = {
  readonly key: string;
  readonly dataKey: string;
  /** Whether every object has something under the data key, its own or not. */
  readonly isInherited: boolean;
  readonly shape: Shape;
  readonly isTypeName: boolean;
};

const listOf =
  (item: Shape): Shape =>
  (value, shaping) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) return refuse(shaping, 'a value stands where the schema has a list');
    const depth = shaping.path.length;
    const shaped = new Array<unknown>(value.length);
    let broken = false;
    for (let index = 0; index < value.length; index += 1) {
      shaping.path[depth] = index;
      const made = item(value[index], shaping);
      if (made === bubble) broken = true;
      shaped[index] = made;
    }
    shaping.path.length = depth;
    return broken ? null : shaped;
  };

const leafOf =
  (check: (value: unknown) => boolean): Shape =>
  (value, shaping) => {
    if (value === null || value === undefined) return null;
    return check(value) ? value : refuse(shaping, 'a value is not one of its type');
  };

/** Compiles how objects are shown that a selection asks for; the answer's key order is the order asked. */
const compileObjects = (
  selections: Selections,
  declared: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): Shape => {
  const { schema } = selections;
  const byType = new Map<string, ObjectShape | undefined>();

  const compileType = (typeName: string): ObjectShape | undefined => {
    const type = schema.getType(typeName);
    if (!isCompositeType(type)) return undefined;
    const fits =
      type === declared ||
      (!isObjectType(declared) && schema.isSubType(declared, type as Parameters<typeof schema.isSubType>[1]));
    // An interface that a subgraph knows as an object may stand for any of its types.
    const isWider = !fits && !isObjectType(type) && isObjectType(declared) && schema.isSubType(type, declared);
    if (!fits && !isWider) return undefined;
    const shown = isWider ? declared : type;
    return objectOf(
      compileWriters(selections, shown, collectFields(selections, shown.name, sets)),
      isObjectType(shown) ? shown.name : undefined,
    );
  };

  const shapeOf = (typeName: string): ObjectShape | undefined => {
    if (!byType.has(typeName)) byType.set(typeName, compileType(typeName));
    return byType.get(typeName);
  };

  return (value, shaping) => {
    if (value === null || value === undefined) return null;
    if (typeof value !== 'object' || Array.isArray(value))
      return refuse(shaping, 'a value stands where the schema has an object');
    const object = value as Data;
    const typeName = Object.hasOwn(object, '__typename') ? object['__typename'] : undefined;
    if (typeName !== undefined && typeof typeName !== 'string') return refuse(shaping, 'a __typename is not a name');
    const shape = shapeOf(typeName ?? declared.name);
    return shape ? shape(object, shaping) : refuse(shaping, 'a __typename is none that may stand here');
  };
};

const objectOf =
  (writers: readonly Writer[], typeName: string | undefined): ObjectShape =>
  (source, shaping) => {
    const depth = shaping.path.length;
    const target: Data = {};
    for (const { key, dataKey, isInherited, shape, isTypeName } of writers) {
      if (isTypeName) {
        // Nobody may have said which of its interface's types an object is.
        if (typeName === undefined) {
          shaping.path.length = depth;
          forbidNull(null, shaping);
          return null;
        }
        setOwn(target, key, typeName);
        continue;
      }
      shaping.path[depth] = key;
      const made = shape(isInherited && !Object.hasOwn(source, dataKey) ? null : source[dataKey], shaping);
      if (made === bubble) {
        shaping.path.length = depth;
        return null;
      }
      setOwn(target, key, made);
    }
    shaping.path.length = depth;
    return target;
  };

const compileType = (selections: Selections, type: GraphQLOutputType, nodes: readonly FieldNode[]): Shape => {
  if (isNonNullType(type)) {
    const inner = compileType(selections, type.ofType, nodes);
    return (value, shaping) => {
      const made = inner(value, shaping);
      return made === null ? forbidNull(made, shaping) : made;
    };
  }
  if (isListType(type)) return listOf(compileType(selections, type.ofType, nodes));
  if (isLeafType(type)) return leafOf(leafCheck(type));
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  return compileObjects(selections, type, sets);
};

const compileWriters = (
  selections: Selections,
  type: GraphQLCompositeType,
  fields: ReadonlyMap<string, FieldNode[]>,
): Writer[] =>
  [...fields].flatMap(([key, nodes]): Writer[] => {
    const [node] = nodes as [FieldNode, ...FieldNode[]];
    const name = node.name.value;
    const dataKey = dataKeyOf(node);
    const place = { key, dataKey, isInherited: dataKey in Object.prototype };
    if (name === '__typename') return [{ ...place, shape: () => null, isTypeName: true }];
    // Introspection is answered before anything is shaped; what it says is as asked.
    if (name === '__schema' || name === '__type')
      return [{ ...place, shape: (value) => value ?? null, isTypeName: false }];
    const field = 'getFields' in type ? type.getFields()[name] : undefined;
    return field ? [{ ...place, shape: compileType(selections, field.type, nodes), isTypeName: false }] : [];
  });

/** Compiles the shape of a whole answer: from everything the subgraphs said to what the operation asked for. */
export const compileRootShape = (
  selections: Selections,
  rootType: GraphQLCompositeType,
  set: SelectionSetNode,
): ObjectShape =>
  objectOf(compileWriters(selections, rootType, collectFields(selections, rootType.name, [set])), rootType.name);
