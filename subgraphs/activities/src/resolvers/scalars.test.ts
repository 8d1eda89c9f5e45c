import { Kind } from 'graphql';
import { expect, test } from 'vitest';
import { DateTime, LocalDate, LocalDateTime, LocalTime, MinorUnits } from './scalars.js';

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

test('a wall-clock time has hours from 00 to 23 and minutes from 00 to 59', () => {
  expect(LocalTime.serialize('09:30')).toBe('09:30');
  expect(LocalTime.parseValue('23:59')).toBe('23:59');
  for (const wrong of ['24:00', '9:30', '09:60', '09:30:00', 930]) {
    expect(() => LocalTime.serialize(wrong)).toThrow(/LocalTime cannot represent/);
  }
});

test('a calendar day exists, and is written with four, two and two digits', () => {
  for (const right of ['2096-02-29', '0001-01-01', '9999-12-31']) expect(LocalDate.parseValue(right)).toBe(right);
  for (const wrong of ['2095-02-29', '2095-13-01', '2095-1-1', '0000-12-31', '+12095-01-01', 20_950_101, null]) {
    expect(() => LocalDate.parseValue(wrong)).toThrow(/LocalDate cannot represent/);
  }
});

test('an instant by local clocks has its offset, and no fraction', () => {
  const right = '2026-10-25T02:30:00+02:00';
  expect(LocalDateTime.serialize(right)).toBe(right);
  for (const wrong of [
    '2026-10-25T02:30:00Z',
    '2026-10-25T24:00:00+02:00',
    '2026-02-30T02:30:00+02:00',
    '2026-10-25',
  ]) {
    expect(() => LocalDateTime.serialize(wrong)).toThrow(/LocalDateTime cannot represent/);
  }
});
