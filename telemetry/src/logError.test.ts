import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { logError } from './logError.js';

test("of a driver's error its name, message and code are told, and no row", () => {
  const error = Object.assign(new Error('duplicate key value violates unique constraint "guest_email"'), {
    code: '23505',
    detail: 'Key (email)=(ana@example.com) already exists.',
    where: 'SQL statement',
  });
  error.name = 'DatabaseError';
  const { stack, ...told } = logError(error);
  expect(told).toEqual({ type: 'DatabaseError', message: error.message, code: '23505' });
  expect(stack).toContain('logError.test');
});

test('what has led to an error is told, the nearest first, each once, and no more than five', () => {
  const root = Object.assign(new TypeError('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const wrapped = new GraphQLError('it failed', { originalError: new Error('no answer', { cause: root }) });
  expect(logError(wrapped).causes).toEqual([
    { type: 'Error', message: 'no answer' },
    { type: 'TypeError', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' },
  ]);
  const many = new AggregateError(Array.from({ length: 50 }, (_, index) => new Error(String(index))));
  expect(logError(many).causes?.map(({ message }) => message)).toEqual(['0', '1', '2', '3', '4']);
  const loop = new Error('a');
  loop.cause = new Error('b', { cause: loop });
  expect(logError(loop).causes).toEqual([{ type: 'Error', message: 'b' }]);
});

test.each([
  ['a text', 'no', { type: 'string', message: 'no' }],
  ['nothing', undefined, { type: 'undefined', message: 'undefined' }],
  ['null', null, { type: 'object', message: 'null' }],
])('%s that was thrown is told as it is', (_what, thrown, told) => {
  expect(logError(thrown)).toEqual(told);
});

test('long messages and stacks are cut', () => {
  const told = logError(new Error('x'.repeat(100_000)));
  expect([told.message.length, (told.stack ?? '').length]).toEqual([2_001, 8_001]);
});
