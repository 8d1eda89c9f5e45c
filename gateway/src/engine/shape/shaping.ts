import type { AnswerError } from '../../shards/answer.js';
import { addError, isExplained } from '../answerErrors.js';
import type { Data } from '../run.js';
import { unauthorized } from '../unauthorized.js';

/** What one shaping of an answer works on. */
export type Shaping = {
  /** Where the value being shaped stands: so many steps of the path. What is behind them is of values before it. */
  readonly path: Array<string | number>;
  depth: number;
  readonly errors: AnswerError[];
  /** Whether every string stands in JSON as it is, so that none has to be looked at. */
  readonly isVerbatim: boolean;
};

/** Shapes one value to its JSON text; `nullText` both for null and for what cannot be shown. */
export type Shape = (value: unknown, shaping: Shaping) => string | typeof bubble;

export const nullText = 'null';

/** Stands for a null where the schema allows none: the object or list around it becomes null in its turn. */
export const bubble = Symbol('a null that the schema does not allow');

const placeOf = ({ path, depth }: Shaping): Array<string | number> => path.slice(0, depth);

const addInvalid = (shaping: Shaping, message: string): void =>
  addError(shaping.errors, { message, path: placeOf(shaping), extensions: { code: 'SUBGRAPH_INVALID_ANSWER' } });

/** Notes that what a subgraph said at this place cannot be shown, and gives the null to show instead. */
export const refuse = (shaping: Shaping, message: string): string => {
  addInvalid(shaping, message);
  return nullText;
};

/** Shows nothing of a field, whatever was said of it. */
export const hide: Shape = (_value, shaping) => {
  addError(shaping.errors, unauthorized(placeOf(shaping)));
  return nullText;
};

/** What a null becomes where the schema allows none, with an error unless one is there already. */
export const forbidNull = (shaping: Shaping): typeof bubble => {
  if (!isExplained(shaping.errors, placeOf(shaping)))
    addInvalid(shaping, 'a value is missing where the schema allows no null');
  return bubble;
};

export type ObjectShape = (source: Data, shaping: Shaping) => string;
