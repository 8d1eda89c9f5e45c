import { expect, test } from 'vitest';
import { readableLine } from './logLine.js';

test.each([
  ['{"level":30,"time":1,"msg":"listening"}', 'info listening'],
  ['{"level":50,"err":{"message":"connection refused"},"msg":"not ready"}', 'error not ready: connection refused'],
  ['{"level":40,"error":{"message":"late"},"msg":"withheld"}', 'warn withheld: late'],
  ['{"level":50,"err":{"message":"same"},"msg":"same"}', 'error same'],
  ['{"level":50,"err":null,"msg":"odd"}', 'error odd'],
  [
    '{"level":30,"event":"request","method":"POST","route":"/graphql","operationName":"Place","status":200,"codes":["NOT_FOUND"],"durationMs":12.5,"msg":"request"}',
    'info POST /graphql Place 200 12.5 ms NOT_FOUND',
  ],
  [
    '{"level":30,"event":"request","method":"GET","route":null,"status":404,"durationMs":1,"msg":"request"}',
    'info GET 404 1 ms',
  ],
  ['plain words', 'plain words'],
  ['{ cut off', '{ cut off'],
  ['{"answer":42}', '{"answer":42}'],
])('%s reads %s', (line, expected) => {
  expect(readableLine(line)).toBe(expected);
});
