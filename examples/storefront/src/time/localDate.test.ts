import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  firstDayOf,
  isLocalDate,
  lastDayOf,
  monthOf,
  todayIn,
  weekdayOf,
  weeksOf,
} from './localDate.js';

test('a month has each of its days once, in order, under its weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990 * 12, max: 2100 * 12 }), (index) => {
      const month = addMonths('0000-01', index);
      const weeks = weeksOf(month);
      const days = weeks.flat().filter((day) => day !== null);
      expect(days[0]).toBe(firstDayOf(month));
      expect(days.at(-1)).toBe(lastDayOf(month));
      expect(days).toEqual(days.map((_day, position) => addDays(firstDayOf(month), position)));
      for (const week of weeks) {
        expect(week).toHaveLength(7);
        week.forEach((day, position) => day !== null && expect(weekdayOf(day)).toBe(position + 1));
      }
    }),
  );
});

test.each([
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-05', 18, '2027-11'],
] as const)('%s and %i months are %s', (month, months, expected) => {
  expect(addMonths(month, months)).toBe(expected);
});

test('leap days are days, and days that are none are not', () => {
  expect(lastDayOf('2028-02')).toBe('2028-02-29');
  expect(monthOf('2028-02-29')).toBe('2028-02');
  expect(['2028-02-29', '2026-02-29', '2026-2-1', '2026-13-01', 'today', ''].map(isLocalDate)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('it is another day elsewhere', () => {
  const now = Date.parse('2026-11-30T23:30:00Z');
  expect([todayIn('Pacific/Auckland', now), todayIn('UTC', now), todayIn('America/Lima', now)]).toEqual([
    '2026-12-01',
    '2026-11-30',
    '2026-11-30',
  ]);
});
