import type { Write } from './leaf.js';
import { bubble, forbidNull, nullText, type ObjectShape, type Shape } from './shaping.js';

type Starts = readonly [string, string];

/** Writes one field: under `key` what stands under `dataKey` in the subgraphs' answers. */
export type Writer = {
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

/** How the texts begin that a writer writes before its values. */
export const startsOf = (key: string, isFirst: boolean): Pick<Writer, 'starts' | 'textStarts'> => {
  const name = JSON.stringify(key);
  const [start, startAfterText] = isFirst ? [`{${name}:`, `{${name}:`] : [`,${name}:`, `",${name}:`];
  return { starts: [start, startAfterText], textStarts: [`${start}"`, `${startAfterText}"`] };
};

const ends: Starts = ['}', '"}'];

/**
 * Each string that is put to another is an object of its own until the whole is encoded, and there are thousands in an answer. So
 * the last quote of a string is written with what comes after it, and no function is called for strings that need no look.
 */
export const objectOf = (writers: readonly Writer[], typeName: string | undefined): ObjectShape => {
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
