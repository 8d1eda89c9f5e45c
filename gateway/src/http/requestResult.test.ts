import { catalogue, type ErrorCode } from '@tripgraph/errors/catalogue';
import { expect, test } from 'vitest';
import { clientHasLeft, type Leaving } from './clientSignal.js';
import { resultOf } from './requestResult.js';

const ended = (reason?: string): Leaving => ({
  aborted: reason !== undefined,
  reason: new Error(reason),
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});
const errorOf = (code: string) => ({ message: 'm', extensions: { code } });

test('what a client could do nothing about is the error of the server, and everything else is the client’s', () => {
  const codes = Object.keys(catalogue) as ErrorCode[];
  expect(codes.filter((code) => resultOf([errorOf(code)], ended()) === 'server_error')).toEqual([
    'OVERLOADED',
    'SHARD_UNAVAILABLE',
    'SUBGRAPH_UNAVAILABLE',
    'SUBGRAPH_INVALID_ANSWER',
    'OUTCOME_UNKNOWN',
    'INTERNAL_SERVER_ERROR',
  ]);
  expect(resultOf([errorOf('SOMETHING_NEW')], ended())).toBe('server_error');
  expect(resultOf([{}], ended())).toBe('server_error');
});

test('one error of the server among those of the client makes the answer one', () => {
  expect(resultOf([errorOf('NOT_FOUND'), errorOf('SHARD_UNAVAILABLE')], ended())).toBe('server_error');
});

test('what is missing because the client has left is nobody’s error, and what is because time was up is the server’s', () => {
  const missing = [errorOf('SHARD_UNAVAILABLE')];
  expect(resultOf(missing, ended(clientHasLeft))).toBe('left');
  expect(resultOf(missing, ended('the deadline of the request has passed'))).toBe('server_error');
  expect(resultOf([], ended(clientHasLeft))).toBe('ok');
});
