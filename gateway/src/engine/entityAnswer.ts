import type { Answered, AnswerError, CombinedAnswer } from '../shards/answer.js';
import type { KeyEcho } from '../shards/keyEcho.js';
import type { Data } from './run.js';

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const invalidEntity = (message: string, position: number): AnswerError => ({
  message,
  path: ['_entities', position],
  extensions: { code: 'SUBGRAPH_INVALID_ANSWER' },
});

/** What there is to say of so many representations when there is not one entity for each. */
export const invalidEntities = (count: number): AnswerError[] =>
  Array.from({ length: count }, (_, position) =>
    invalidEntity('the answer does not have one entity for each representation', position),
  );

/**
 * Whether an answer has one entity for each representation, each null or the one that it stands for; an error may say why
 * there are none at all.
 */
export const hasEntities = (
  { data, errors }: Answered,
  representations: readonly Data[],
  echo: KeyEcho | undefined,
): boolean => {
  const entities = data?.['_entities'] ?? null;
  if (entities === null) return errors.length > 0;
  return (
    Array.isArray(entities) &&
    entities.length === representations.length &&
    entities.every(
      (entity: unknown, index) =>
        entity === null || (isObject(entity) && (echo?.isOf(representations[index] as Data, entity) ?? true)),
    )
  );
};

/** Whether an answer has these root fields, or says why not. */
export const hasFields = ({ data, errors }: Answered, keys: readonly string[]): boolean =>
  errors.length > 0 || keys.every((key) => data?.[key] !== undefined);

/** Takes out the entities that are not those asked for, each with an error at its place; the others stay. */
export const refuseOthers = (
  answer: CombinedAnswer,
  representations: readonly Data[],
  { isOf }: KeyEcho,
): CombinedAnswer => {
  const { data, errors } = answer;
  const entities = data['_entities'];
  if (!Array.isArray(entities) || entities.length !== representations.length) return answer;
  const refused: AnswerError[] = [];
  entities.forEach((entity: unknown, index) => {
    if (!isObject(entity) || isOf(representations[index] as Data, entity)) return;
    entities[index] = null;
    refused.push(invalidEntity('an entity is not the one that was asked for', index));
  });
  // Nothing of an answer that has foreign entities is worth being kept.
  return refused.length === 0 ? answer : { data, errors: [...errors, ...refused] };
};
