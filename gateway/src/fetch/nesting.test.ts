import { assert, jsonValue, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { isNestedDeeper } from './nesting.js';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

test('a text is as deep as its value', () => {
  assert(
    property(jsonValue({ maxDepth: 6 }), nat(8), (value, maximumDepth) => {
      expect(isNestedDeeper(JSON.stringify(value), maximumDepth)).toBe(depthOf(value) > maximumDepth);
    }),
  );
});

test('brackets in strings are no levels, behind escaped quotes and backslashes neither', () => {
  const text = JSON.stringify({ '[{"\\': '\\"[{', b: ['"', '\\', '\\\\"{[', '{'] });
  expect(isNestedDeeper(text, 2)).toBe(false);
  expect(isNestedDeeper(text, 1)).toBe(true);
});

test('a string that never ends ends the text', () => {
  expect(isNestedDeeper('{"a[[[[', 1)).toBe(false);
  expect(isNestedDeeper('{"a\\"[[[[', 1)).toBe(false);
});
