import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringText } from './stringText.js';

test('any string is written as JSON.stringify writes it', () => {
  const strings = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
  fc.assert(fc.property(strings, (value) => void expect(stringText(value)).toBe(JSON.stringify(value))));
});

test('each single UTF-16 code unit is written as JSON.stringify writes it', () => {
  const wrong: number[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const value = String.fromCharCode(code);
    if (stringText(value) !== JSON.stringify(value)) wrong.push(code);
  }
  expect(wrong).toEqual([]);
});
