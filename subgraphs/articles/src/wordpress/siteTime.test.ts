import { expect, test } from 'vitest';
import { instantOfGmt, secondsBefore } from './gmt.js';
import { instantOfLocal } from './siteTime.js';

test.each([
  ['2026-11-19 08:00:00', '2026-11-19T08:00:00Z'],
  ['2026-11-19T08:00:00', '2026-11-19T08:00:00Z'],
  ['0000-00-00 00:00:00', null],
  ['2026-02-30 08:00:00', null],
  ['2026-13-01 08:00:00', null],
  ['2026-11-19', null],
  ['', null],
  [null, null],
])('%j in GMT is %j', (gmt, expected) => {
  expect(instantOfGmt(gmt)).toBe(expected);
});

test.each([
  ['Europe/Berlin', 0, '2026-07-01 12:00:00', '2026-07-01T10:00:00.000Z'],
  ['Europe/Berlin', 0, '2026-01-01 00:30:00', '2025-12-31T23:30:00.000Z'],
  // Clocks go back from three to two: of the hour that comes twice it is the first.
  ['Europe/Berlin', 0, '2026-10-25 02:30:00', '2026-10-25T00:30:00.000Z'],
  // Clocks go forward from two to three: this was never shown.
  ['Europe/Berlin', 0, '2026-03-29 02:30:00', '2026-03-29T01:30:00.000Z'],
  ['America/New_York', 0, '2026-07-01 20:00:00', '2026-07-02T00:00:00.000Z'],
  ['', 5.75, '2026-07-01 05:45:00', '2026-07-01T00:00:00.000Z'],
  ['', -3.5, '2026-07-01 00:00:00', '2026-07-01T03:30:00.000Z'],
  ['Mars/Olympus', 2, '2026-07-01 12:00:00', '2026-07-01T10:00:00.000Z'],
  ['Europe/Berlin', 0, '0000-00-00 00:00:00', null],
])('clocks of "%s" (%d h) that show %j', (timeZone, offsetHours, local, expected) => {
  expect(instantOfLocal(local, { timeZone, offsetHours })).toBe(expected);
});

test('seconds before a time may be on another day', () => {
  expect(secondsBefore('2026-03-01 00:00:10', 13 * 3_600)).toBe('2026-02-28 11:00:10');
});
