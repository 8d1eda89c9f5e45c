import { joinCacheControl, type AnswerError, type CombinedAnswer } from '../shards/answer.js';
import { invalidEntities } from './entityAnswer.js';

/** One entity, or null, for each representation, whatever was answered; what is wrong with the whole list is an error of each. */
const readPart = ({ data, errors }: CombinedAnswer, count: number) => {
  const said = data['_entities'] ?? null;
  if (Array.isArray(said) && said.length === count) return { entities: said as unknown[], errors };
  const entities = new Array<unknown>(count).fill(null);
  return said === null && errors.length > 0
    ? { entities, errors }
    : { entities, errors: [...errors, ...invalidEntities(count)] };
};

const ledBy = (error: AnswerError, offset: number, count: number): AnswerError => {
  const [root, index, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof index !== 'number') return error;
  // A place that the part does not have is one of the next.
  if (index >= count) return { message: error.message, extensions: error.extensions };
  return { ...error, path: [root, offset + index, ...rest] };
};

/** What is said of no place would have been said once of the whole. */
const withoutRepeats = (errors: readonly AnswerError[]): AnswerError[] => {
  const said = new Set<string>();
  return errors.filter(({ path, message, extensions }) => {
    if (path) return true;
    const text = JSON.stringify([message, extensions]);
    return !said.has(text) && said.add(text);
  });
};

/** Makes one answer of those to the parts of a request for entities, of which each asked for so many. */
export const joinEntities = (answers: readonly CombinedAnswer[], counts: readonly number[]): CombinedAnswer => {
  const entities: unknown[] = [];
  const errors: AnswerError[] = [];
  answers.forEach((answer, index) => {
    const count = counts[index] as number;
    const part = readPart(answer, count);
    for (const error of part.errors) errors.push(ledBy(error, entities.length, count));
    for (const entity of part.entities) entities.push(entity);
  });
  const cacheControl = joinCacheControl(answers.map((answer) => answer.cacheControl));
  const isVerbatim = answers.every((answer) => answer.isVerbatim);
  return { data: { _entities: entities }, errors: withoutRepeats(errors), cacheControl, isVerbatim };
};
