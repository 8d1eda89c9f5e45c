import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOf, cellsAround } from './cells.js';

test('whatever is within 300 m stands in the square of a point or next to it, everywhere where people live', () => {
  const degree = 111_195;
  fc.assert(
    fc.property(
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -300, max: 300, noNaN: true }),
      fc.double({ min: -300, max: 300, noNaN: true }),
      (latitude, longitude, north, east) => {
        const other = {
          latitude: latitude + north / degree,
          longitude: ((longitude + east / (degree * Math.cos((latitude * Math.PI) / 180)) + 540) % 360) - 180,
        };
        expect(cellsAround({ latitude, longitude })).toContain(cellOf(other));
      },
    ),
  );
});
