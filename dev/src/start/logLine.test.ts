import { expect, test } from 'vitest';
import { readableLine } from './logLine.js';

test.each([
  ['{"level":30,"time":1,"msg":"listening"}', 'info listening'],
  ['{"level":50,"err":{"message":"connection refused"},"msg":"not ready"}', 'error not ready: connection refused'],
  ['{"level":40,"error":{"message":"late"},"msg":"withheld"}', 'warn withheld: late'],
  ['{"level":50,"err":{"message":"same"},"msg":"same"}', 'error same'],
  ['{"level":50,"err":null,"msg":"odd"}', 'error odd'],
  ['plain words', 'plain words'],
  ['{ cut off', '{ cut off'],
  ['{"answer":42}', '{"answer":42}'],
])('%s reads %s', (line, expected) => {
  expect(readableLine(line)).toBe(expected);
});
