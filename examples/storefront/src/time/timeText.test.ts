import { expect, test } from 'vitest';
import {
  ageText,
  dayText,
  durationText,
  instantText,
  minutesText,
  monthText,
  startTexts,
  wallClock,
} from './timeText.js';

test('days and times are shown as the clocks of the place have them, wherever the browser is', () => {
  expect(dayText('2026-12-04')).toBe('Friday, 4 December 2026');
  expect(monthText('2026-12')).toBe('December 2026');
  expect(wallClock('2026-10-25T02:30:00+02:00')).toEqual({ date: '2026-10-25', time: '02:30', offset: '+02:00' });
  expect(instantText('2026-12-04T08:30:00.000Z', 'Europe/Berlin')).toBe('4 December 2026 at 09:30');
});

test('a time that comes twice on a day says which it is', () => {
  const times = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00', '2026-10-25T04:00:00+01:00'];
  expect(startTexts(times)).toEqual(['02:30 (UTC+02:00)', '02:30 (UTC+01:00)', '04:00']);
});

test.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [150, '2 hours 30 minutes'],
  [1_440, '1 day'],
  [4_380, '3 days 1 hour'],
])('%i minutes are %s', (minutes, text) => {
  expect(minutesText(minutes)).toBe(text);
});

test('a length that differs says from when to when', () => {
  expect(durationText({ minutesFrom: 60, minutesTo: 60 })).toBe('1 hour');
  expect(durationText({ minutesFrom: 60, minutesTo: 90 })).toBe('1 hour to 1 hour 30 minutes');
});

test.each([
  [30, 'less than a minute'],
  [119, '1 minute'],
  [3_700, '1 hour'],
  [200_000, '2 days'],
])('%i seconds are %s ago', (seconds, text) => {
  expect(ageText(seconds)).toBe(text);
});
