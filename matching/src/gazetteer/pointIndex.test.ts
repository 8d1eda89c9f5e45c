import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kmBetween, type Position } from '../earth/distance.js';
import { pointIndexOf } from './pointIndex.js';

const position = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

const indexOf = (points: readonly Position[]) =>
  pointIndexOf(
    points.map((_point, index) => index),
    (index) => points[index] ?? { latitude: NaN, longitude: NaN },
  );

test('finds what looking at every point finds, nearest first, anywhere on earth', () => {
  fc.assert(
    fc.property(
      fc.array(position, { maxLength: 100 }),
      position,
      fc.integer({ min: 0, max: 2_000 }),
      (points, at, km) => {
        const expected = points
          .map((point, place) => ({ place, km: kmBetween(at, point) }))
          .filter((near) => near.km <= km)
          .sort((left, right) => left.km - right.km || left.place - right.place);
        expect(indexOf(points)(at, km)).toEqual(expected);
      },
    ),
    { numRuns: 50 },
  );
});

test('only what is to be found is found', () => {
  const berlin = { latitude: 52.5, longitude: 13.4 };
  const near = pointIndexOf([1], () => berlin);
  expect(near(berlin, 1)).toEqual([{ place: 1, km: 0 }]);
});
