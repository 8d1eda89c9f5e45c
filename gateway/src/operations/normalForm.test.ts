import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalForm } from './normalForm.js';

const definitions = [
  'query A { x(n: 1) ...F }',
  'query B { y }',
  'fragment F on Query { y }',
  'fragment G on Query { x }',
];
const blanks = fc.constantFrom(' ', '\n', ',', ' # a word\n');

test('order, blanks and comments make no difference, and anything else does', () => {
  const form = normalForm(definitions.join(' '), 1_000);
  const shuffled = fc.shuffledSubarray(definitions, { minLength: definitions.length });
  fc.assert(
    fc.property(shuffled, blanks, (order, blank) => {
      expect(normalForm(order.join(blank).replaceAll(' { ', `${blank}{${blank}`), 1_000)).toBe(form);
    }),
  );
  expect(normalForm(definitions.join(' ').replace('n: 1', 'n: 2'), 1_000)).not.toBe(form);
  expect(normalForm('{ this is none', 1_000)).toBeUndefined();
  expect(normalForm('{ x x x x }', 3)).toBeUndefined();
});
