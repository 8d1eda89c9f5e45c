import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpenAt } from './isOpenAt.js';
import { weekdays, type Weekday, type WeeklyHours, type WeeklyPeriod } from './weeklyHours.js';

const berlin = 'Europe/Berlin';

const moment = (text: string) => {
  const [day = '', time = ''] = text.split(' ');
  return { day: day as Weekday, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) };
};
const period = (opens: string, closes: string | null): WeeklyPeriod => ({
  opens: moment(opens),
  closes: closes === null ? null : moment(closes),
});
const weekly = (...periods: readonly WeeklyPeriod[]): WeeklyHours => ({ periods, dated: null });
const isOpen = (hours: WeeklyHours, instant: string, zone = berlin): boolean =>
  isOpenAt(hours, Date.parse(instant), zone);

describe('an ordinary week', () => {
  const shop = weekly(period('MONDAY 09:00', 'MONDAY 18:00'), period('TUESDAY 09:00', 'TUESDAY 13:00'));

  test.each([
    ['2026-11-30T08:59:59+01:00', false],
    ['2026-11-30T09:00:00+01:00', true],
    ['2026-11-30T17:59:59+01:00', true],
    ['2026-11-30T18:00:00+01:00', false],
    ['2026-12-01T13:00:00+01:00', false],
    ['2026-12-02T10:00:00+01:00', false],
  ])('at %s a shop is open: %s', (instant, open) => {
    expect(isOpen(shop, instant)).toBe(open);
  });

  test('it is the clocks of the place that count', () => {
    expect(isOpen(shop, '2026-11-30T09:30:00+01:00', 'America/New_York')).toBe(false);
    expect(isOpen(shop, '2026-11-30T09:30:00-05:00', 'America/New_York')).toBe(true);
  });

  test('no periods are never open, and one without an end is open always', () => {
    expect(isOpen(weekly(), '2026-11-30T12:00:00Z')).toBe(false);
    expect(isOpen(weekly(period('SUNDAY 00:00', null)), '2026-12-02T03:33:00Z')).toBe(true);
  });
});

describe('a period over midnight', () => {
  const bar = weekly(period('SATURDAY 20:00', 'SUNDAY 04:00'));

  test.each([
    ['2026-11-28T19:59:00+01:00', false],
    ['2026-11-28T23:59:00+01:00', true],
    ['2026-11-29T00:00:00+01:00', true],
    ['2026-11-29T03:59:00+01:00', true],
    ['2026-11-29T04:00:00+01:00', false],
    ['2026-11-29T21:00:00+01:00', false],
  ])('at %s a bar is open: %s', (instant, open) => {
    expect(isOpen(bar, instant)).toBe(open);
  });

  test('in the night in which clocks go back it is open for an hour more, both times at 02:30', () => {
    expect(isOpen(bar, '2026-10-25T02:30:00+02:00')).toBe(true);
    expect(isOpen(bar, '2026-10-25T02:30:00+01:00')).toBe(true);
    expect(isOpen(bar, '2026-10-25T04:00:00+01:00')).toBe(false);
  });

  test('one that closes at 02:30 closes the first time that clocks show it', () => {
    const early = weekly(period('SATURDAY 20:00', 'SUNDAY 02:30'));
    expect(isOpen(early, '2026-10-25T02:15:00+02:00')).toBe(true);
    expect(isOpen(early, '2026-10-25T02:45:00+02:00')).toBe(false);
    expect(isOpen(early, '2026-10-25T02:15:00+01:00')).toBe(false);
  });

  test('in the night in which clocks go forward it closes when they show four, an hour earlier', () => {
    expect(isOpen(bar, '2026-03-29T03:59:00+02:00')).toBe(true);
    expect(isOpen(bar, '2026-03-29T04:00:00+02:00')).toBe(false);
  });

  test('one that closes at a time that is skipped closes an hour after clocks went forward', () => {
    const early = weekly(period('SATURDAY 20:00', 'SUNDAY 02:30'));
    expect(isOpen(early, '2026-03-29T03:29:00+02:00')).toBe(true);
    expect(isOpen(early, '2026-03-29T03:30:00+02:00')).toBe(false);
  });
});

test('a weekend without a night is one period of days', () => {
  const festival = weekly(period('FRIDAY 18:00', 'MONDAY 02:00'));
  expect(isOpen(festival, '2026-11-29T05:00:00+01:00')).toBe(true);
  expect(isOpen(festival, '2026-11-30T01:59:00+01:00')).toBe(true);
  expect(isOpen(festival, '2026-11-30T02:00:00+01:00')).toBe(false);
});

describe('a week with a holiday', () => {
  const christmas: WeeklyHours = {
    periods: weekdays.map((day) => period(`${day} 09:00`, `${day} 18:00`)),
    dated: {
      firstDate: '2026-12-21',
      lastDate: '2026-12-27',
      periods: [
        { opens: { date: '2026-12-23', minute: 540 }, closes: { date: '2026-12-23', minute: 1_080 } },
        { opens: { date: '2026-12-24', minute: 540 }, closes: { date: '2026-12-24', minute: 720 } },
        { opens: { date: '2026-12-26', minute: 1_200 }, closes: { date: '2026-12-27', minute: 1_440 } },
      ],
      specialDates: ['2026-12-24', '2026-12-25'],
    },
  };

  test.each([
    ['2026-12-20T12:00:00+01:00', true],
    ['2026-12-23T12:00:00+01:00', true],
    ['2026-12-24T12:00:00+01:00', false],
    ['2026-12-25T10:00:00+01:00', false],
    ['2026-12-27T03:00:00+01:00', true],
    ['2026-12-27T23:59:59+01:00', true],
    ['2026-12-28T08:00:00+01:00', false],
    ['2026-12-28T12:00:00+01:00', true],
  ])('at %s it is open: %s', (instant, open) => {
    expect(isOpen(christmas, instant)).toBe(open);
  });

  test('what is open always may be closed on a day of it', () => {
    const hours = { ...christmas, periods: [period('SUNDAY 00:00', null)] };
    expect(isOpen(hours, '2026-12-25T10:00:00+01:00')).toBe(false);
    expect(isOpen(hours, '2026-12-28T03:00:00+01:00')).toBe(true);
  });
});

const weekMinutes = 7 * 24 * 60;

/** The minutes of a week from Sunday on, as if clocks were never shifted. */
const minuteOfWeek = ({ day, minute }: { readonly day: Weekday; readonly minute: number }): number =>
  weekdays.indexOf(day) * 1_440 + minute;

test('where clocks are never shifted, it is open in those minutes of the week that a period has', () => {
  const moments = fc.record({ day: fc.constantFrom(...weekdays), minute: fc.integer({ min: 0, max: 1_439 }) });
  const periods = fc.array(fc.record({ opens: moments, closes: moments }), { maxLength: 4 });
  fc.assert(
    fc.property(periods, fc.integer({ min: 0, max: weekMinutes - 1 }), (all, minute) => {
      // 2026-11-29 is a Sunday.
      const instant = Date.parse('2026-11-29T00:00:00Z') + minute * 60_000;
      const expected = all.some(({ opens, closes }) => {
        const length = (minuteOfWeek(closes) - minuteOfWeek(opens) + weekMinutes) % weekMinutes || weekMinutes;
        return (minute - minuteOfWeek(opens) + weekMinutes) % weekMinutes < length;
      });
      expect(isOpenAt(weekly(...all), instant, 'UTC')).toBe(expected);
    }),
  );
});
