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
import { leafWriter, missingLeaf, type Write } from './leaf.js';
import { bubble, forbidNull, hide, nullText, refuse, type ObjectShape, type Shape } from './shaping.js';

type Starts = readonly [string, string];

/** Writes one field: under `key` what stands under `dataKey` in the subgraphs' answers. */
type Writer = {
  readonly key: string;
  /**
   * The JSON text before the value: the key, and what divides it from the field before. The second is for after a string whose
   * last quote is missing; `textStarts` are the same with the first quote of a string.
   */
  readonly starts: Starts;
  readonly textStarts: Starts;
  readonly dataKey: string;
  /** Whether every object has something under the data key, its own or not. */
  readonly isInherited: boolean;
  /** Undefined for `__typename`. */
  readonly shape: Shape | undefined;
  /** Writes a leaf that is one of its type without a look at where it stands: most of what answers consist of. */
  readonly write: Write | undefined;
  /** Whether strings of its type may be any. */
  readonly isText: boolean;
};

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

const ends: Starts = ['}', '"}'];

/**
 * Each string that is put to another is an object of its own until the whole is encoded, and there are thousands in an answer. So
 * the last quote of a string is written with what comes after it, and no function is called for strings that need no look.
 */
const objectOf = (writers: readonly Writer[], typeName: string | undefined): ObjectShape => {
  if (writers.length === 0) return () => '{}';
  const typeNameText = typeName === undefined ? undefined : `"${typeName}"`;
  return (source, shaping) => {
    const { path, depth, isVerbatim } = shaping;
    let text = '';
    let isOpen: 0 | 1 = 0;
    for (const { key, starts, textStarts, dataKey, isInherited, shape, write, isText } of writers) {
      const value = isInherited && !Object.hasOwn(source, dataKey) ? null : source[dataKey];
      if (isText && isVerbatim && typeof value === 'string') {
        text += textStarts[isOpen] + value;
        isOpen = 1;
        continue;
      }
      let made: ReturnType<Shape> | undefined = write?.(value, isVerbatim);
      if (made === undefined) {
        if (shape === undefined) {
          // Nobody may have said which of its interface's types an object is.
          made = typeNameText ?? forbidNull(shaping);
        } else {
          path[depth] = key;
          shaping.depth = depth + 1;
          made = shape(value, shaping);
          shaping.depth = depth;
        }
        if (made === bubble) return nullText;
      }
      text += starts[isOpen] + made;
      isOpen = 0;
    }
    return text + ends[isOpen];
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

/** Strings of these types may be any, and are written as they are. */
const isTextType = (type: GraphQLOutputType): boolean => {
  const nullable = getNullableType(type);
  return isLeafType(nullable) && (nullable.name === 'String' || nullable.name === 'ID');
};

const startsOf = (key: string, isFirst: boolean): Pick<Writer, 'starts' | 'textStarts'> => {
  const name = JSON.stringify(key);
  const [start, startAfterText] = isFirst ? [`{${name}:`, `{${name}:`] : [`,${name}:`, `",${name}:`];
  return { starts: [start, startAfterText], textStarts: [`${start}"`, `${startAfterText}"`] };
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
