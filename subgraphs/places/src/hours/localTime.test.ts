import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, localDateOf } from './localTime.js';

const at = (date: string, time: string, zone: string): string =>
  new Date(instantOf({ date, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) }, zone)).toISOString();

test.each([
  ['an ordinary day', '2026-07-01', '12:00', 'Europe/Berlin', '2026-07-01T10:00:00.000Z'],
  ['half an hour from anybody else', '2026-07-01', '12:00', 'Asia/Kathmandu', '2026-07-01T06:15:00.000Z'],
  [
    'a time that is skipped is as long after midnight',
    '2026-03-29',
    '02:30',
    'Europe/Berlin',
    '2026-03-29T01:30:00.000Z',
  ],
  ['the first time after those that are skipped', '2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ['a time that is shown twice is the first one', '2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['the first time that is shown once again', '2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
  ['clocks that are shifted by half an hour', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
  ['a midnight that is skipped', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ['midnight of the next day', '2026-07-01', '24:00', 'Europe/Berlin', '2026-07-01T22:00:00.000Z'],
])('%s', (_what, date, time, zone, instant) => {
  expect(at(date, time, zone)).toBe(instant);
});

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Apia',
];
const minuteMs = 60_000;

test('what clocks show at an instant leads back to it, or to the first time that they showed the same', () => {
  const instants = fc.integer({ min: Date.UTC(2015, 0, 1) / minuteMs, max: Date.UTC(2035, 0, 1) / minuteMs });
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (minutes, zone) => {
      const instant = minutes * minuteMs;
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
      const [date = '', time = ''] = shown.format(instant).split(' ');
      const back = instantOf({ date, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) }, zone);
      expect(localDateOf(instant, zone)).toBe(date);
      expect(shown.format(back)).toBe(`${date} ${time}`);
      expect([0, 30, 60]).toContain((instant - back) / minuteMs);
    }),
  );
});

test('a zone that does not exist is refused', () => {
  expect(() => localDateOf(0, 'Mars/Base')).toThrow(RangeError);
});
