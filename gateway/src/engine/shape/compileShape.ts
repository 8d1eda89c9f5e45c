import {
  getNullableType,
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
import type { Data } from '../run.js';
import { collectFields, type Selections } from './collectFields.js';
import { isTextType, leafWriter, missingLeaf, type Write } from './leaf.js';
import { bubble, forbidNull, hide, nullText, refuse, type ObjectShape, type Shape } from './shaping.js';
import { objectOf, startsOf, type Writer } from './writeObject.js';

const listOf =
  (item: Shape): Shape =>
  (value, shaping) => {
    if (value === null || value === undefined) return nullText;
    if (!Array.isArray(value)) return refuse(shaping, 'a value stands where the schema has a list');
    const { depth, path } = shaping;
    shaping.depth = depth + 1;
    let text = '[';
    let broken = false;
    for (let index = 0; index < value.length; index += 1) {
      path[depth] = index;
      const made = item(value[index], shaping);
      if (made === bubble) broken = true;
      else text += index === 0 ? made : `,${made}`;
    }
    shaping.depth = depth;
    return broken ? nullText : `${text}]`;
  };

/** Selections, and what has been compiled of them: types that ask for the same share what they show of it. */
type Compiling = Selections & {
  readonly numbers: Map<FieldNode, number>;
  readonly shapes: Map<string, Shape>;
};

const numberOf = ({ numbers }: Compiling, node: FieldNode): number => {
  const number = numbers.get(node) ?? numbers.size;
  numbers.set(node, number);
  return number;
};

/** Compiles how objects are shown that a selection asks for; the answer's key order is the order asked. */
const compileObjects = (
  selections: Compiling,
  declared: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): Shape => {
  const { schema } = selections;
  const byType = new Map<string, ObjectShape>();

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
    const known = byType.get(typeName);
    if (known) return known;
    const compiled = compileType(typeName);
    // Names come from subgraphs: those that are no types here are not kept, there may be any number of them.
    if (compiled) byType.set(typeName, compiled);
    return compiled;
  };

  return (value, shaping) => {
    if (value === null || value === undefined) return nullText;
    if (typeof value !== 'object' || Array.isArray(value))
      return refuse(shaping, 'a value stands where the schema has an object');
    const object = value as Data;
    const typeName = Object.hasOwn(object, '__typename') ? object['__typename'] : undefined;
    if (typeName !== undefined && typeof typeName !== 'string') return refuse(shaping, 'a __typename is not a name');
    const shape = shapeOf(typeName ?? declared.name);
    return shape ? shape(object, shaping) : refuse(shaping, 'a __typename is none that may stand here');
  };
};

const compileType = (selections: Compiling, type: GraphQLOutputType, nodes: readonly FieldNode[]): Shape => {
  if (isNonNullType(type)) {
    const inner = compileType(selections, type.ofType, nodes);
    return (value, shaping) => {
      const made = inner(value, shaping);
      return made === nullText ? forbidNull(shaping) : made;
    };
  }
  if (isListType(type)) return listOf(compileType(selections, type.ofType, nodes));
  if (isLeafType(type)) {
    const write = leafWriter(type);
    return (value, shaping) => write(value, shaping.isVerbatim) ?? missingLeaf(value, shaping);
  }
  const key = `${type.name} ${nodes.map((node) => numberOf(selections, node)).join(' ')}`;
  const known = selections.shapes.get(key);
  if (known) return known;
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  const shape = compileObjects(selections, type, sets);
  selections.shapes.set(key, shape);
  return shape;
};

const writeOf = (type: GraphQLOutputType): Write | undefined => {
  const nullable = getNullableType(type);
  return isLeafType(nullable) ? leafWriter(nullable) : undefined;
};

const leafless = { write: undefined, isText: false } as const;

const compileWriters = (
  selections: Compiling,
  type: GraphQLCompositeType,
  fields: ReadonlyMap<string, FieldNode[]>,
): Writer[] =>
  [...fields]
    .flatMap(([key, nodes]): Array<Omit<Writer, 'starts' | 'textStarts'>> => {
      const [node] = nodes as [FieldNode, ...FieldNode[]];
      const name = node.name.value;
      const dataKey = dataKeyOf(node);
      const place = { key, dataKey, isInherited: dataKey in Object.prototype };
      if (name === '__typename') return [{ ...place, ...leafless, shape: undefined }];
      // Introspection is answered before anything is shaped; what it says is as asked.
      if (name === '__schema' || name === '__type')
        return [{ ...place, ...leafless, shape: (value) => JSON.stringify(value ?? null) }];
      const field = 'getFields' in type ? type.getFields()[name] : undefined;
      if (!field) return [];
      if (nodes.some((asked) => selections.hidden.has(asked))) {
        const shape: Shape = isNonNullType(field.type) ? (value, at) => (hide(value, at), bubble) : hide;
        return [{ ...place, ...leafless, shape }];
      }
      const { type: fieldType } = field;
      const shape = compileType(selections, fieldType, nodes);
      return [{ ...place, shape, write: writeOf(fieldType), isText: isTextType(fieldType) }];
    })
    .map((writer, index) => ({ ...writer, ...startsOf(writer.key, index === 0) }));

/** Compiles the shape of a whole answer: from everything the subgraphs said to the JSON text of what was asked for. */
export const compileRootShape = (
  selections: Selections,
  rootType: GraphQLCompositeType,
  set: SelectionSetNode,
): ObjectShape => {
  const compiling: Compiling = { ...selections, numbers: new Map(), shapes: new Map() };
  const fields = collectFields(compiling, rootType.name, [set]);
  return objectOf(compileWriters(compiling, rootType, fields), rootType.name);
};
