import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringText } from './stringText.js';

test('any string is written as JSON.stringify writes it', () => {
  const strings = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
  fc.assert(fc.property(strings, (value) => void expect(stringText(value, false)).toBe(JSON.stringify(value))));
});

test('each single UTF-16 code unit is written as JSON.stringify writes it', () => {
  const wrong: number[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const value = String.fromCharCode(code);
    if (stringText(value, false) !== JSON.stringify(value)) wrong.push(code);
  }
  expect(wrong).toEqual([]);
});

test('whatever stands in JSON without a backslash is written there again as it is', () => {
  const characters = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u007f', '\u2028', 'ü', '😀', '/', '<'));
  const mayStand = (character: string): boolean => character >= ' ' && character !== '"' && character !== '\\';
  const bodies = fc.array(characters).map((parts) => Buffer.from(`"${[...parts.join('')].filter(mayStand).join('')}"`));
  fc.assert(
    fc.property(bodies, (body) => {
      const value = JSON.parse(body.toString('utf8')) as string;
      expect(Buffer.from(stringText(value, true))).toEqual(body);
      expect(stringText(value, true)).toBe(JSON.stringify(value));
    }),
  );
});
