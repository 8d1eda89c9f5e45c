import { expect, test } from 'vitest';
import { LocalDate, LocalDateTime, LocalTime } from './localScalars.js';

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
