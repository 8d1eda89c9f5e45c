import { Kind } from 'graphql';
import { expect, test } from 'vitest';
import { DateTime, MinorUnits } from './scalars.js';

test('an amount is a JSON number up to 2^53 - 1, from a bigint or a number', () => {
  expect(MinorUnits.serialize(9_007_199_254_740_991n)).toBe(9_007_199_254_740_991);
  expect(MinorUnits.serialize(-5)).toBe(-5);
  expect(MinorUnits.parseValue(7)).toBe(7n);
  expect(MinorUnits.parseLiteral({ kind: Kind.INT, value: '12' }, {})).toBe(12n);
});

test.each([[2n ** 53n], [-(2n ** 53n)], [1.5], ['12'], [null]])('%s is no amount', (value) => {
  expect(() => MinorUnits.serialize(value)).toThrow(/MinorUnits cannot represent/);
});

test('an instant is written in UTC with milliseconds and read with any offset', () => {
  expect(DateTime.serialize(new Date(1_767_225_600_007))).toBe('2026-01-01T00:00:00.007Z');
  expect(DateTime.parseValue('2026-01-01T01:00:00+01:00')).toEqual(new Date('2026-01-01T00:00:00Z'));
  expect(DateTime.parseLiteral({ kind: Kind.STRING, value: '2026-01-01T00:00:00Z' }, {})).toEqual(
    new Date('2026-01-01'),
  );
});

test.each([['2026-01-01'], ['2026-13-01T00:00:00Z'], ['2026-01-01T00:00:00'], [0], [new Date(Number.NaN)]])(
  '%s is no instant',
  (value) => {
    expect(() => DateTime.serialize(value)).toThrow(/DateTime cannot represent/);
  },
);
