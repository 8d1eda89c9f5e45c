import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCursors, decodeCursor, encodeCursor, type CursorKey, type CursorValue } from './cursor.js';

const int64 = fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n });
const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((value) => Buffer.from(value).toString() === value);
const row = fc.tuple(fc.option(int64), fc.option(text), int64);

const compareValues = (left: CursorValue, right: CursorValue, descending: boolean): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const order =
    typeof left === 'string'
      ? Buffer.compare(Buffer.from(left), Buffer.from(right as string))
      : Number(left > (right as bigint)) - Number(left < (right as bigint));
  return descending ? -order : order;
};

test('cursors compare as their rows do, whatever the directions, nulls last', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), row, row, (descending, left, right) => {
      const keys: CursorKey[] = (['integer', 'text', 'integer'] as const).map((type, index) => ({
        type,
        descending: descending[index] === true,
      }));
      const expected =
        keys
          .map((key, index) => compareValues(left[index] ?? null, right[index] ?? null, key.descending))
          .find((order) => order !== 0) ?? 0;
      expect(Math.sign(compareCursors(encodeCursor(1, keys, left), encodeCursor(1, keys, right)))).toBe(
        Math.sign(expected),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('a cursor gives back the values it was made of', () => {
  const keys: CursorKey[] = [
    { type: 'integer', descending: true },
    { type: 'text', descending: false },
    { type: 'integer', descending: false },
  ];
  fc.assert(
    fc.property(row, (values) => {
      expect(decodeCursor(7, keys, encodeCursor(7, keys, values))).toEqual(values);
    }),
  );
});

test('anything that this order did not write is refused', () => {
  const keys: CursorKey[] = [{ type: 'text', descending: false }];
  const cursor = encodeCursor(1, keys, ['Hamburg']);
  expect(decodeCursor(2, keys, cursor)).toBeUndefined();
  expect(decodeCursor(1, [{ type: 'integer', descending: false }], cursor)).toBeUndefined();
  expect(decodeCursor(1, keys, `${cursor}AA`)).toBeUndefined();
  expect(decodeCursor(1, keys, cursor.slice(0, -2))).toBeUndefined();
  expect(decodeCursor(1, keys, 'not a cursor')).toBeUndefined();
  expect(decodeCursor(1, keys, 'A'.repeat(5_000))).toBeUndefined();
  fc.assert(
    fc.property(fc.base64String(), (noise) => {
      const values = decodeCursor(1, keys, noise);
      if (values) expect(encodeCursor(1, keys, values)).toBe(noise);
    }),
  );
});
