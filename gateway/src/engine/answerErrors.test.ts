import { expect, test } from 'vitest';
import type { AnswerError } from '../shards/answer.js';
import { addError, isExplained, isFull } from './answerErrors.js';

const error = (path: Array<string | number> | undefined): AnswerError => ({
  message: 'gone',
  ...(path && { path }),
  extensions: { code: 'NOT_FOUND' },
});

test.each<[string, Array<string | number> | undefined, boolean]>([
  ['at its place', ['a', 1, 'b'], true],
  ['above it', ['a'], true],
  ['below it', ['a', 1, 'b', 0, 'c'], true],
  ['without a place', undefined, true],
  ['beside it', ['a', 2, 'b'], false],
  ['at a name that begins the same', ['a', 1, 'bb'], false],
  ['at an index that is a text', ['a', '1', 'b'], false],
])('an error %s', (_, path, explains) => {
  expect(isExplained([error(path)], ['a', 1, 'b'])).toBe(explains);
});

test('an answer tells so many errors, and then that there are more', () => {
  const errors: AnswerError[] = [];
  for (let index = 0; index < 500; index += 1) addError(errors, error(['a', index]));
  expect([isFull(errors), isExplained(errors, ['b'])]).toEqual([false, false]);
  for (let index = 500; index < 2_000; index += 1) addError(errors, error(['a', index]));
  expect([isFull(errors), isExplained(errors, ['b'])]).toEqual([true, true]);
  expect(errors).toHaveLength(501);
  expect(errors.slice(499)).toEqual([error(['a', 499]), error(undefined)]);
});
