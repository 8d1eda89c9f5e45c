import { expect, test } from 'vitest';
import { rawOf } from './rawOf.js';

test('a record is shown as it came, up to 16 Ki characters', () => {
  expect(rawOf({ id: 1, names: [null, 'ä'] })).toBe('{"id":1,"names":[null,"ä"]}');
  expect(rawOf('x'.repeat(20_000))).toBe(`"${'x'.repeat(16_383)}`);
  expect(rawOf(undefined)).toBe('');
});

test('one that has no text says why', () => {
  const nested: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  expect(rawOf(nested)).toBe('cannot be shown: Maximum call stack size exceeded');
  expect(rawOf({ id: 1n })).toMatch(/^cannot be shown: .*BigInt/);
});
