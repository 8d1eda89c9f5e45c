import type { AnswerError } from '../../shards/answer.js';
import type { Data } from '../run.js';

/** What one shaping of an answer works on. */
export type Shaping = {
  /** Where the value being shaped stands; grows and shrinks with the walk. */
  readonly path: Array<string | number>;
  readonly errors: AnswerError[];
};

/** Shapes one value to its JSON text; `nullText` both for null and for what cannot be shown. */
export type Shape = (value: unknown, shaping: Shaping) => string | typeof bubble;

export const nullText = 'null';

/** Stands for a null where the schema allows none: the object or list around it becomes null in its turn. */
export const bubble = Symbol('a null that the schema does not allow');

const startsWith = (path: ReadonlyArray<string | number>, start: ReadonlyArray<string | number>): boolean =>
  start.length <= path.length && start.every((step, index) => path[index] === step);

/** Whether an error already says why there is nothing at `path`: one there, below it, or above it. */
const isExplained = ({ path, errors }: Shaping): boolean =>
  errors.some((error) => error.path === undefined || startsWith(error.path, path) || startsWith(path, error.path));

const addError = (shaping: Shaping, message: string): void => {
  shaping.errors.push({ message, path: [...shaping.path], extensions: { code: 'SUBGRAPH_INVALID_ANSWER' } });
};

/** Notes that what a subgraph said at this place cannot be shown, and gives the null to show instead. */
export const refuse = (shaping: Shaping, message: string): string => {
  addError(shaping, message);
  return nullText;
};

/** What a null becomes where the schema allows none, with an error unless one is there already. */
export const forbidNull = (shaping: Shaping): typeof bubble => {
  if (!isExplained(shaping)) addError(shaping, 'a value is missing where the schema allows no null');
  return bubble;
};

export type ObjectShape = (source: Data, shaping: Shaping) => string;
