import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairUp, type Alike } from './pairs.js';

const alike = (one: string, other: string, likeness: number): Alike => ({ one, other, likeness });

test('each goes with the one that is most like it, where that one agrees', () => {
  const edges = [alike('b1', 'h1', 0.9), alike('b1', 'h2', 0.95), alike('b2', 'h2', 0.97)];
  expect([...pairUp(['b1', 'b2', 'h1', 'h2'], edges)].sort()).toEqual([
    ['b2', 'h2'],
    ['h2', 'b2'],
  ]);
});

test('of two that are equally alike the lesser id counts', () => {
  const edges = [alike('b2', 'h1', 1), alike('b1', 'h1', 1)];
  expect(pairUp(['h1'], edges).get('h1')).toBe('b1');
});

test('whatever the order, everybody has one mate at most, and is that one’s mate', () => {
  const edge = fc.record({
    one: fc.constantFrom('b1', 'b2', 'b3'),
    other: fc.constantFrom('h1', 'h2', 'h3'),
    likeness: fc.constantFrom(0.9, 0.95, 1),
  });
  const edges = fc.uniqueArray(edge, { selector: ({ one, other }) => `${one} ${other}` });
  const ids = ['b1', 'b2', 'b3', 'h1', 'h2', 'h3'];
  fc.assert(
    fc.property(edges, (given) => {
      const mates = pairUp(ids, given);
      for (const [id, mate] of mates) expect(mates.get(mate)).toBe(id);
      expect(pairUp([...ids].reverse(), [...given].reverse())).toEqual(new Map([...mates]));
    }),
  );
});
