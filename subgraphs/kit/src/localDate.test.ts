import { expect, test } from 'vitest';
import { addDays, countDays, isoWeekday } from './localDate.js';

test('days are counted over the end of a leap February, and whatever clocks do', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  expect([addDays('2026-12-31', 1), addDays('2028-03-01', -1), addDays('2026-01-05', -7)]).toEqual([
    '2027-01-01',
    '2028-02-29',
    '2025-12-29',
  ]);
  expect(countDays('2026-12-31', '2027-01-01')).toBe(2);
  expect(countDays('2027-01-01', '2026-12-31')).toBe(0);
});

test('the week begins with Monday', () => {
  expect(isoWeekday('2026-11-30')).toBe(1);
  expect(isoWeekday('2026-12-06')).toBe(7);
  expect(isoWeekday('2026-11-29')).toBe(7);
});
