import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mistakesBetween } from './mistakes.js';

test.each([
  ['munich', 'munich', 0],
  ['munich', 'munch', 1],
  ['munich', 'munnich', 1],
  ['munich', 'munick', 1],
  ['munich', 'muinch', 1],
  ['munich', 'zurich', 2],
  ['', 'ab', 2],
  ['berlin', 'bern', 2],
  ['berlin', 'paris', null],
])('between %j and %j there are %j mistakes, if two are borne', (left, right, mistakes) => {
  expect(mistakesBetween(left, right, 2)).toBe(mistakes);
});

/** Straight from the definition, without a bound. */
const byDefinition = (left: string, right: string): number => {
  if (left === '' || right === '') return left.length + right.length;
  const [l, r] = [left.slice(0, -1), right.slice(0, -1)];
  const swapped =
    left.length > 1 && right.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1)
      ? byDefinition(left.slice(0, -2), right.slice(0, -2)) + 1
      : Infinity;
  const replaced = byDefinition(l, r) + (left.at(-1) === right.at(-1) ? 0 : 1);
  return Math.min(byDefinition(l, right) + 1, byDefinition(left, r) + 1, replaced, swapped);
};

test('it is the distance by its definition, as far as it is borne', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (left, right, most) => {
      const distance = byDefinition(left, right);
      expect(mistakesBetween(left, right, most)).toBe(distance <= most ? distance : null);
    }),
  );
});
