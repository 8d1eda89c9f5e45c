import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kmBetween } from '@tripgraph/matching/earth/distance';
import { gridOf } from './grid.js';

const position = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('finds what looking at every item finds, anywhere on earth', () => {
  const situations = fc.tuple(fc.array(position, { maxLength: 200 }), position, fc.integer({ min: 0, max: 2_000 }));
  fc.assert(
    fc.property(situations, ([items, point, km]) => {
      const found = new Set(
        gridOf(items)
          .within(point, km)
          .map(({ item }) => item),
      );
      expect(items.filter((item) => kmBetween(point, item) <= km).filter((item) => !found.has(item))).toEqual([]);
      expect([...found].filter((item) => kmBetween(point, item) > km)).toEqual([]);
    }),
  );
});

test('a neighbour across the date line is near', () => {
  const fiji = { latitude: -17, longitude: -179.95 };
  const found = gridOf([fiji]).within({ latitude: -17, longitude: 179.95 }, 30);
  expect(found.map(({ km }) => Math.round(km))).toEqual([11]);
});
